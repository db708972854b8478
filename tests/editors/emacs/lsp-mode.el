;;; lsp-mode.el --- What a writer does in Emacs with lsp-mode  -*- lexical-binding: t -*-

(load (expand-file-name "support.el" (file-name-directory load-file-name)) nil t)
(setq lsp-auto-guess-root t lsp-diagnostics-provider :flycheck lsp-enable-file-watchers nil lsp-enable-snippet nil
      lsp-session-file (expand-file-name "session") lsp-keep-workspace-alive nil)
(load (getenv "BOWOUT_EL") nil t)

(defun sent ()
  "The diagnostics that lsp-mode holds of this buffer, in order."
  (let ((all (append (gethash (lsp--fix-path-casing buffer-file-name) (lsp-diagnostics)) nil)))
    (sort (copy-sequence all) (lambda (a b) (< (car (region a)) (car (region b)))))))

(defun region (diagnostic)
  (let ((range (lsp--range-to-region (lsp:diagnostic-range diagnostic))))
    (list (car range) (cdr range))))

(defun findings ()
  "Rule, begin, end, where lsp-mode puts them into the buffer."
  (mapcar (lambda (one) (cons (lsp:diagnostic-code? one) (region one))) (sent)))

(defun rules ()
  (mapcar #'lsp:diagnostic-code? (sent)))

(defun rules-become (what expected)
  (until what (lambda () (equal expected (rules)))))

(defun tell ()
  "Send what has changed: the idle timer that does so never runs in a batch."
  (lsp--flush-delayed-changes))

(defun fix (finding)
  "Take the first action offered for FINDING; those for what else is found in its line are offered with them."
  (goto-char (nth 1 finding))
  (lsp-execute-code-action
   (seq-find (lambda (action)
               (equal (nth 0 finding) (lsp:diagnostic-code? (elt (lsp:code-action-diagnostics? action) 0))))
             (lsp-code-actions-at-point)))
  (tell))

(defun session (path mode)
  (find-file path)
  (equals (format "%s: the mode" path) mode major-mode)
  ;; The shipped hook has asked for it, and its idle timer never runs in a batch.
  (equals (format "%s: lsp-mode waits to start" path) t lsp--buffer-deferred)
  (lsp)
  (until (format "%s: attached" path) #'lsp-workspaces)
  (rules-become (format "%s: the rules" path) all-rules)
  (write-view (concat path ".view") (findings))
  (goto-char (nth 1 (car (findings))))
  (let ((said (lsp-request "textDocument/hover" (lsp--text-document-position-params))))
    (equals "the cursor on a finding is told why it is one" t
            (and (string-match-p "missing-gratitude" (format "%S" said)) t)))

  ;; Typing behind the emoji reaches the server in the right place: check_log.py holds the marks against that text.
  (goto-char (nth 1 (nth 4 (findings))))
  (insert "other ")
  (tell)
  (until "the mark moves with the words"
         (lambda () (equal "recruiter was rude" (apply #'buffer-substring (cdr (nth 4 (findings)))))))
  (delete-char (- (length "other ")))
  (tell)
  (until "and back" (lambda () (equal "recruiter was rude" (apply #'buffer-substring (cdr (nth 4 (findings)))))))

  (fix (nth 4 (findings)))
  (rules-become "its fix clears the finding" '("missing-gratitude" "shouting" "missing-door-open"))
  (equals "the rude words are gone" nil (string-match-p "rude" (buffer-string)))
  (fix (nth 1 (findings)))
  (rules-become "the emoji is gone" '("missing-gratitude" "missing-door-open"))
  (fix (nth 0 (findings)))
  (rules-become "the thanks are there" '("missing-door-open"))
  (fix (nth 0 (findings)))
  (rules-become "nothing is left" nil)
  (write-region nil nil (concat "fixed-" path) nil 'silent)
  (set-buffer-modified-p nil))

(session "same.txt" 'text-mode)
(add-to-list 'auto-mode-alist '("\\.msg\\'" . message-mode))
(session "same.msg" 'message-mode)
(mapc #'lsp-workspace-shutdown (lsp--session-workspaces (lsp-session)))
(kill-emacs 0)
