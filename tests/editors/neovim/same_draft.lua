-- The draft that all editors are shown: what Neovim marks, in bytes, goes into view.json.

local support = dofile(vim.fs.dirname(_G.arg[0]) .. '/support.lua')

support.main(function()
  local ended = support.watch_end()
  support.open(support.scratch .. '/same.eml')
  support.becomes('six findings', 6, function()
    return #support.diagnostics()
  end)
  local view = vim.tbl_map(function(d)
    return { d.code, d.lnum, d.col, d.end_lnum, d.end_col }
  end, support.diagnostics())
  local out = assert(io.open(support.scratch .. '/view.json', 'wb'))
  out:write(vim.json.encode(view))
  out:close()
  support.stop(ended)
end)
