;;; Plays a person in Emacs with eglot: the settings of the documentation, a file, a hover, a completion, a quick fix.
;; Parameters: the file with the documented Lisp, the client to open, the file to write what was seen to.
(require 'cl-lib)
(require 'json)
(pcase-let ((`(,settings ,client ,seen-file) (split-string (getenv "XT_MC_PARAMETERS") "\n"))
            (seen '()))
  (cl-labels ((see (key value) (push (cons key value) seen))
              (eventually (what is-so)
                (let ((value nil) (left 300))
                  (while (and (not (setq value (funcall is-so))) (> left 0))
                    (setq left (1- left))
                    (accept-process-output nil 0.1))
                  (or value (error "%s did not come" what))))
              (place-on (text) (goto-char (point-min)) (search-forward text nil t)))
    (condition-case problem
        (progn
          (load settings nil t)
          (setq eglot-sync-connect t
                eldoc-echo-area-use-multiline-p t)
          (find-file client)
          (see 'version (format "%s, %s" emacs-version
                                (replace-regexp-in-string ".*\\(eglot[^/]*\\)/[^/]*$" "\\1" (locate-library "eglot"))))
          (let ((inhibit-message t))
            (apply #'eglot--connect (eglot--guess-contact)))
          (eventually "the server" (lambda () (eglot-current-server)))
          ;; What eldoc shows at the point.
          (place-on "AUTH_105")
          (backward-char 2)
          (let ((shown nil))
            (cl-letf (((symbol-function 'display-hook) #'ignore))
              (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text))))
            (see 'hover (substring-no-properties (eventually "a hover" (lambda () shown)))))
          (place-on "ORDER_")
          (let ((capf (eglot-completion-at-point)))
            (see 'completion (vconcat (mapcar #'substring-no-properties
                                              (all-completions "ORDER_" (nth 2 capf))))))
          (flymake-mode 1)
          (see 'diagnostics
               (vconcat (mapcar #'flymake-diagnostic-text
                                (eventually "a diagnostic"
                                            (lambda () (flymake-start) (flymake-diagnostics))))))
          (place-on "AUHT_103")
          (backward-char 2)
          (cl-letf (((symbol-function 'completing-read)
                     (lambda (_prompt table &rest _)
                       (let ((all (all-completions "" table)))
                         (see 'actions (vconcat (mapcar #'substring-no-properties all)))
                         (car all)))))
            ;; Not as after a click, which would open a menu.
            (let ((last-nonmenu-event t)) (call-interactively #'eglot-code-actions)))
          (eventually "the quick fix" (lambda () (not (place-on "AUHT_103"))))
          (see 'text (buffer-substring-no-properties (point-min) (point-max))))
      (error (see 'problem (error-message-string problem))))
    (ignore-errors (eglot-shutdown-all))
    (with-temp-file seen-file (insert (json-encode seen)))
    (set-buffer-modified-p nil)
    (kill-emacs)))
