" bowout for Vim with ALE. `bowout` must be on the PATH.

" A letter has no project; ALE starts no server without a root, so that it is the draft's own folder.
function! s:Root(buffer) abort
  return fnamemodify(bufname(a:buffer), ':p:h')
endfunction

function! s:Define() abort
  for l:filetype in ['mail', 'text', 'markdown']
    call ale#linter#Define(l:filetype, {
    \ 'name': 'bowout',
    \ 'lsp': 'stdio',
    \ 'executable': 'bowout',
    \ 'command': '%e lsp',
    \ 'language': l:filetype,
    \ 'project_root': function('s:Root'),
    \ 'initialization_options': get(g:, 'bowout_settings', {}),
    \})
  endfor
  " The draft on the command line was opened before ALE knew of bowout.
  call ale#Queue(0)
endfunction

augroup bowout
  autocmd!
  autocmd VimEnter * call s:Define()
augroup END

" The list of fixes for the finding under the cursor, why it is one, and the next one, with the keys of Neovim.
nnoremap <silent> gra :ALECodeAction<CR>
nnoremap <silent> grh :ALEHover<CR>
nnoremap <silent> ]d :ALENextWrap<CR>
