-- What the scripts of this folder have in common; `run` starts each of them with a scratch folder as its argument.
-- The first check that fails says what was expected and what came, and ends the run with exit code 1.

local M = {}

M.scratch = _G.arg[1]
local passed = 0

function M.say(line)
  io.stdout:write(line .. '\n')
end

function M.fail(what, expected, got)
  M.say('FAIL ' .. what)
  M.say('  expected: ' .. vim.inspect(expected))
  M.say('  got:      ' .. vim.inspect(got))
  M.say(('%d passed, 1 failed'):format(passed))
  os.exit(1)
end

function M.equal(what, expected, got)
  if not vim.deep_equal(expected, got) then
    M.fail(what, expected, got)
  end
  passed = passed + 1
  M.say('ok   ' .. what)
end

-- Waits until `look` returns `expected`; there is no fixed pause anywhere.
function M.becomes(what, expected, look)
  local got
  vim.wait(10000, function()
    got = look()
    return vim.deep_equal(expected, got)
  end, 10)
  M.equal(what, expected, got)
end

-- Runs the tests of a script and ends Neovim.
function M.main(tests)
  vim.cmd('filetype on') -- `-l` leaves it off.
  local sound, fault = xpcall(tests, debug.traceback)
  if not sound then
    M.fail('the test runs to its end', 'no fault', fault)
  end
  M.say(('%d passed, 0 failed'):format(passed))
  os.exit(0)
end

-- Looking ------------------------------------------------------------------------------------------------------------

function M.lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

function M.diagnostics()
  local all = vim.diagnostic.get(0)
  table.sort(all, function(a, b)
    return a.lnum < b.lnum or a.lnum == b.lnum and a.col < b.col
  end)
  return all
end

function M.findings()
  return vim.tbl_map(function(d)
    -- Right after a change, the places may still be those of the text before.
    local inside, words = pcall(vim.api.nvim_buf_get_text, 0, d.lnum, d.col, d.end_lnum, d.end_col, {})
    return { d.code, d.lnum, d.col, inside and table.concat(words, '\n') or 'outside the text' }
  end, M.diagnostics())
end

function M.rules()
  return vim.tbl_map(function(d)
    return d.code
  end, M.diagnostics())
end

function M.client()
  return vim.lsp.get_clients({ bufnr = 0, name = 'bowout' })[1]
end

function M.attached()
  local it = M.client()
  return it ~= nil and it.initialized == true
end

-- Waits until the server has answered, and with that has said all that it had to say about what it was told before.
function M.synchronise()
  local it = M.client()
  local params = vim.lsp.util.make_position_params(0, it.offset_encoding)
  local answer, fault = it:request_sync('textDocument/hover', params, 10000, 0)
  if not answer then
    M.fail('a hover is answered', 'an answer', fault)
  end
  return answer.result
end

function M.open(path)
  vim.cmd.edit(vim.fn.fnameescape(path))
  M.becomes('the server attaches to ' .. vim.fs.basename(path), true, M.attached)
end

function M.run(...)
  local ran = vim.system({ 'bowout', ... }, { text = true }):wait(10000)
  return ran.stdout, ran.code
end

-- Rule, first and last place as `bowout check` counts them: lines and characters from 1.
function M.places_of_check(path)
  local stdout = M.run('check', '--format', 'json', path)
  return vim.tbl_map(function(d)
    local from, to = d.range.start, d.range['end']
    return { d.rule, from.line, from.column, to.line, to.column }
  end, vim.json.decode(stdout).drafts[1].diagnostics)
end

function M.places_of_buffer()
  local text = M.lines()
  local function column(line, bytes)
    return vim.fn.strchars((text[line + 1] or ''):sub(1, bytes)) + 1
  end
  return vim.tbl_map(function(d)
    return { d.code, d.lnum + 1, column(d.lnum, d.col), d.end_lnum + 1, column(d.end_lnum, d.end_col) }
  end, M.diagnostics())
end

-- Stops the server, which must end with exit code 0, as `ended` tells.
function M.stop(ended)
  local servers = vim.lsp.get_clients({ name = 'bowout' })
  M.equal('one server for all buffers', 1, #servers)
  servers[1]:stop()
  M.becomes('the server ends with exit code 0', { 0, 0 }, ended)
  M.becomes('no client is left', 0, function()
    return #vim.lsp.get_clients()
  end)
end

-- Adds to the shipped configuration, and replaces nothing of it; returns what `stop` wants to know.
function M.watch_end()
  local ended
  vim.lsp.config('bowout', {
    on_exit = function(exit, signal)
      ended = { exit, signal }
    end,
  })
  return function()
    return ended
  end
end

return M
