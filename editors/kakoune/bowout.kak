# bowout for Kakoune with kak-lsp. Both `bowout` and `kak-lsp` must be on the PATH.

evaluate-commands %sh{ kak-lsp }

# Kakoune knows .eml by itself, and gives .txt no file type.
hook global BufCreate .*\.txt %{ set-option buffer filetype text }

hook -group lsp-filetype-bowout global BufSetOption filetype=(?:mail|text|markdown) %{
    set-option buffer lsp_servers %{
        [bowout]
        # A letter has no project, but kak-lsp starts nothing without this; where none of them is found, its folder is the root.
        root_globs = [".git", ".hg"]
        command = "bowout"
        args = ["lsp"]
        # Rules can be off, error, warning, information or hint.
        # settings_section = "bowout"
        # [bowout.settings.bowout.rules]
        # missing-subject = "off"
    }
}

# kak-lsp puts the line breaks of a fix in twice where a draft, such as aerc's, ends its lines with CRLF. Such a draft has LF
# while it is in Kakoune, and CRLF again in its file.
hook global BufSetOption filetype=(?:mail|text|markdown) %{
    evaluate-commands %sh{
        if [ "$kak_opt_eolformat" = crlf ]; then
            echo 'set-option buffer eolformat lf'
            echo 'hook buffer BufWritePre .* %{ set-option buffer eolformat crlf }'
            echo 'hook buffer BufWritePost .* %{ set-option buffer eolformat lf }'
        fi
    }
}

hook global WinSetOption filetype=(?:mail|text|markdown) %{
    lsp-enable-window
    map window normal <c-a> ': lsp-code-actions<ret>' -docstring 'fixes of the finding at the cursor'
}
map global user l ': enter-user-mode lsp<ret>' -docstring 'language server'
