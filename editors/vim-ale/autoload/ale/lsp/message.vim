" ALE counts columns in bytes and does not tell its servers, which then count UTF-16 units: behind an emoji or a curly
" quote, marks would stand beside their words and fixes would cut into them. This file is found before ALE's own,
" reads that, and says at the start of the conversation that bytes are wanted. Servers that cannot count so take no notice.

execute 'source' fnameescape(globpath(&runtimepath, 'autoload/ale/lsp/message.vim', 0, 1)[-1])
let s:Initialize = funcref('ale#lsp#message#Initialize')

function! ale#lsp#message#Initialize(root, options, capabilities) abort
  let l:bytes = {'general': {'positionEncodings': ['utf-8']}}
  return s:Initialize(a:root, a:options, extend(l:bytes, a:capabilities))
endfunction
