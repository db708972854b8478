;;; bowout-eglot.el --- bowout in Emacs, with eglot  -*- lexical-binding: t -*-

;; Load this from init.el and see that `bowout' is in `exec-path'.

(require 'eglot)

(add-to-list 'eglot-server-programs '((message-mode mail-mode) . ("bowout" "lsp")))
;; HTML and LaTeX derive from text-mode: at the end of the list, theirs are found before this.
(add-to-list 'eglot-server-programs '(text-mode . ("bowout" "lsp")) t)

(defun bowout-eglot ()
  "Start bowout for letters, and not for what merely derives from `text-mode'."
  (when (memq major-mode '(message-mode mail-mode text-mode))
    (eglot-ensure)))

(add-hook 'text-mode-hook #'bowout-eglot)
(add-hook 'mail-mode-hook #'bowout-eglot)

(define-key eglot-mode-map (kbd "C-c b f") #'eglot-code-actions)
(define-key eglot-mode-map (kbd "C-c b n") #'flymake-goto-next-error)

;; Rules can be off, error, warning, information or hint.
;; (setq-default eglot-workspace-configuration '((:bowout . (:rules (:missing-subject "off")))))

(provide 'bowout-eglot)
