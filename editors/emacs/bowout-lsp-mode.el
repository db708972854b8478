;;; bowout-lsp-mode.el --- bowout in Emacs, with lsp-mode  -*- lexical-binding: t -*-

;; Load this from init.el and see that `bowout' is in `exec-path'.

(require 'lsp-mode)

;; lsp-mode counts letters where the protocol counts UTF-16 units: behind an emoji, marks would stand beside their words, and
;; what is typed there would reach the server in the wrong place. These two put it right, for all servers.

(defun bowout--units (begin end)
  "The length of the text from BEGIN to END in UTF-16 units."
  (let ((units 0))
    (while (< begin end)
      (setq units (+ units (if (> (char-after begin) #xffff) 2 1)) begin (1+ begin)))
    units))

(defun bowout--letters (place)
  "Turn the UTF-16 column of PLACE, a list of line and column, into one that counts letters."
  (pcase-let ((`(,line ,column) place))
    (save-excursion
      (save-restriction
        (widen)
        (goto-char (point-min))
        (forward-line line)
        (let ((begin (point)) (inhibit-field-text-motion t))
          (while (and (not (eolp)) (< (bowout--units begin (point)) column))
            (forward-char))
          ;; Past the end of the line, lsp-mode knows what to do.
          (list line (if (eolp) column (- (point) begin))))))))

(advice-add 'lsp--line-character-to-point :filter-args #'bowout--letters)
(advice-add 'lsp--cur-position :filter-return
            (lambda (position)
              (plist-put position :character (bowout--units (line-beginning-position) (point)))))

(dolist (mode '((message-mode . "mail") (mail-mode . "mail") (text-mode . "plaintext")))
  (add-to-list 'lsp-language-id-configuration mode))

(lsp-register-client
 (make-lsp-client :new-connection (lsp-stdio-connection '("bowout" "lsp"))
                  :activation-fn (lambda (&rest _) (memq major-mode '(message-mode mail-mode text-mode)))
                  ;; Rules can be off, error, warning, information or hint.
                  ;; :initialization-options '(:rules (:missing-subject "off"))
                  :server-id 'bowout))

(defun bowout-lsp ()
  "Start bowout for letters, and not for what merely derives from `text-mode'."
  (when (and buffer-file-name (memq major-mode '(message-mode mail-mode text-mode)))
    ;; A letter has no project; its folder stands for one, and nobody is asked.
    (lsp-workspace-folders-add (file-name-directory buffer-file-name))
    (lsp-deferred)))

(add-hook 'text-mode-hook #'bowout-lsp)
(add-hook 'mail-mode-hook #'bowout-lsp)

(provide 'bowout-lsp-mode)
