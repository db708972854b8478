;;; support.el --- What the Emacs tests have in common  -*- lexical-binding: t -*-

;; Debian's elpa packages are not found in a batch run without this.
(package-initialize)
(require 'cl-lib)
(require 'json)
(require 'message)
(require 'flymake)
(setq make-backup-files nil create-lockfiles nil auto-save-default nil
      eglot-confirm-server-initiated-edits nil inhibit-message t)

(defun say (format &rest arguments)
  (princ (concat (apply #'format format arguments) "\n")))

(defun until (what look)
  "Wait until LOOK returns something, and return that; end Emacs when it does not."
  (let ((end (+ (float-time) 15)) seen)
    (while (and (not (setq seen (funcall look))) (< (float-time) end))
      (accept-process-output nil 0.02))
    (unless seen
      (say "FAIL %s: %S" what (ignore-errors (rules)))
      (kill-emacs 1))
    (say "ok   %s" what)
    seen))

(defun equals (what expected got)
  (unless (equal expected got)
    (say "FAIL %s\n  expected: %S\n  got:      %S" what expected got)
    (kill-emacs 1))
  (say "ok   %s" what))

(defun place (position)
  "Line and column of POSITION, both from 0, in characters."
  (save-excursion
    (goto-char position)
    (list (1- (line-number-at-pos)) (- position (line-beginning-position)))))

(defun write-view (path findings)
  "Write FINDINGS, a list of (RULE BEGIN END) in buffer positions, as the Python side reads them."
  ;; Vectors, as a list of lists would be taken for an object.
  (let ((text (json-encode
               (vconcat (mapcar (lambda (one)
                                  (vconcat (list (nth 0 one)) (place (nth 1 one)) (place (nth 2 one))))
                                findings)))))
    (write-region text nil path nil 'silent)))

(defconst all-rules
  '("missing-gratitude" "shouting" "missing-reason" "shouting" "negative-wording" "missing-door-open"))
