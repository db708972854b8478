;;; eglot.el --- What a writer does in Emacs with eglot  -*- lexical-binding: t -*-

(load (expand-file-name "support.el" (file-name-directory load-file-name)) nil t)
(load (getenv "BOWOUT_EL") nil t)

(defun findings ()
  "What flymake marks: rule, begin, end."
  (let (all)
    (dolist (one (flymake-diagnostics))
      (let ((sent (cdr (assq 'eglot-lsp-diag (flymake-diagnostic-data one)))))
        (push (list (plist-get sent :code) (flymake-diagnostic-beg one) (flymake-diagnostic-end one)) all)))
    (sort all (lambda (a b) (< (nth 1 a) (nth 1 b))))))

(defun rules ()
  (mapcar #'car (findings)))

(defun rules-become (what expected)
  (until what (lambda () (flymake-start) (equal expected (rules)))))

(defun fix (finding)
  "Take the first action offered for FINDING; return its title."
  (goto-char (nth 1 finding))
  ;; Any event: without one, eglot takes the call for a click of the mouse.
  (let ((last-nonmenu-event ?f) title)
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _) (setq title (caar choices)))))
      (eglot-code-actions (point) nil "quickfix" t))
    ;; The idle timer that would tell the server never runs in a batch.
    (eglot--signal-textDocument/didChange)
    title))

(defun session (path mode)
  (find-file path)
  ;; `eglot-ensure' waits for the end of a command, and there are none in a batch.
  (run-hooks 'post-command-hook)
  (equals (format "%s: the mode" path) mode major-mode)
  (until (format "%s: attached" path) (lambda () (and (eglot-current-server) flymake-mode)))
  (rules-become (format "%s: the rules" path) all-rules)
  (write-view (concat path ".view") (findings))
  (until "the cursor on a finding is told why it is one"
         (lambda ()
           (goto-char (nth 1 (car (findings))))
           (let ((said (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                        (eglot--TextDocumentPositionParams))))
             (string-match-p "missing-gratitude" (format "%S" said)))))
  ;; Behind the emoji: the words are replaced, and nothing else.
  (fix (nth 4 (findings)))
  (rules-become "its fix clears the finding" '("missing-gratitude" "shouting" "missing-door-open"))
  (equals "the rude words are gone" nil (string-match-p "rude" (buffer-string)))
  (equals "the line before is whole" t
          (and (string-match-p "interview.*\n\\(--text follows this line--\\)?\nDear Ms. Okafor,\n" (buffer-string)) t))
  (fix (nth 1 (findings)))
  (rules-become "the emoji is gone" '("missing-gratitude" "missing-door-open"))
  (fix (nth 0 (findings)))
  (rules-become "the thanks are there" '("missing-door-open"))
  (fix (nth 0 (findings)))
  (rules-become "nothing is left" nil)
  (let ((coding-system-for-write buffer-file-coding-system))
    (write-region nil nil (concat "fixed-" path) nil 'silent))
  (set-buffer-modified-p nil))

(session "same.txt" 'text-mode)
(add-to-list 'auto-mode-alist '("\\.msg\\'" . message-mode))
(session "same.msg" 'message-mode)
(dolist (server (apply #'append (hash-table-values eglot--servers-by-project)))
  ;; eglot kills what is left after `exit', which it calls an unexpected end.
  (ignore-errors (eglot-shutdown server)))
(kill-emacs 0)
