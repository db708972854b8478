" Writes what ALE shows, whenever it has changed, for the test to read.
function! s:Show(timer) abort
  let l:state = json_encode({'tick': b:changedtick, 'lines': getline(1, '$'), 'list': ale#engine#GetLoclist(bufnr(''))})
  if l:state !=# get(s:, 'last', '')
    let s:last = l:state
    " Renamed into its place, so that the test never reads half of it.
    call writefile([l:state], 'state.new')
    call rename('state.new', 'state.json')
  endif
endfunction
call timer_start(50, function('s:Show'), {'repeat': -1})
