-- What a writer does in Neovim 0.7, with the shipped configuration. The working folder holds same.eml.
-- The first check that fails says what was expected and what came, and ends the run with exit code 1.

local function say(line)
  io.stdout:write(line .. '\n')
end

local function equal(what, expected, got)
  if not vim.deep_equal(expected, got) then
    say(('FAIL %s\n  expected: %s\n  got:      %s'):format(what, vim.inspect(expected), vim.inspect(got)))
    vim.cmd('cquit! 1')
  end
  say('ok   ' .. what)
end

local function becomes(what, expected, look)
  local got
  vim.wait(10000, function()
    got = look()
    return vim.deep_equal(expected, got)
  end, 10)
  equal(what, expected, got)
end

local function diagnostics()
  local all = vim.diagnostic.get(0)
  table.sort(all, function(a, b)
    return a.lnum < b.lnum or a.lnum == b.lnum and a.col < b.col
  end)
  return all
end

local function rules()
  return vim.tbl_map(function(d)
    return d.user_data.lsp.code
  end, diagnostics())
end

local function attached()
  local _, client = next(vim.lsp.buf_get_clients(0))
  return client ~= nil and client.name
end

-- Presses `gra` on a finding and answers its menu with the first entry, which is the preferred fix.
local function fix(finding)
  local titles
  vim.ui.select = function(items, _, choose)
    titles = vim.tbl_map(function(item)
      return item[2].title
    end, items)
    choose(items[1], 1)
  end
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  vim.api.nvim_feedkeys('gra', 'mx', false)
  becomes('a menu of several fixes', true, function()
    return titles ~= nil and #titles > 1
  end)
  return titles[1]
end

local function tests()
  local all = { 'missing-gratitude', 'shouting', 'missing-reason', 'shouting', 'negative-wording', 'missing-door-open' }
  vim.cmd('edit same.eml')
  equal('the file type is mail', 'mail', vim.bo.filetype)
  becomes('the server attaches', 'bowout', attached)
  becomes('the rules', all, rules)
  local view = vim.tbl_map(function(d)
    return { d.user_data.lsp.code, d.lnum, d.col, d.end_lnum, d.end_col }
  end, diagnostics())
  vim.fn.writefile({ vim.fn.json_encode(view) }, 'view.json')

  -- K says why.
  vim.api.nvim_win_set_cursor(0, { 4, 2 })
  vim.api.nvim_feedkeys('K', 'mx', false)
  becomes('K shows the rule in a window', true, function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local text = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false)
        vim.api.nvim_win_close(window, true)
        return table.concat(text, '\n'):find('missing-gratitude', 1, true) ~= nil
      end
    end
  end)

  -- The line with the emoji: the fix of the last finding must take away what it marks, and nothing else.
  local before = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local title = fix(diagnostics()[5])
  -- The milder sentence is a reason, too, and takes the place of the emoji before it.
  becomes('the finding is gone after its fix', { 'missing-gratitude', 'shouting', 'missing-door-open' }, rules)
  local after = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), ' ')
  equal('the phrase is in the letter', true, after:find(title:match('“(.*)”'), 1, true) ~= nil)
  equal('no stray carriage return', nil, after:find('\r'))
  vim.cmd('silent undo')
  equal('one undo takes the fix back', before, vim.api.nvim_buf_get_lines(0, 0, -1, false))
  becomes('and the finding is there again', all, rules)

  -- Fix after fix until nothing is left.
  for _ = 1, 8 do
    local first = diagnostics()[1]
    if not first then
      break
    end
    local rest = rules()
    local rule = table.remove(rest, 1)
    fix(first)
    becomes('the fix clears ' .. rule, rest, rules)
  end
  equal('nothing is left', {}, rules())
  vim.cmd('silent write fixed.eml')

  -- A mail without a file, and a second draft: still one server.
  vim.cmd('enew!')
  vim.bo.filetype = 'mail'
  becomes('the server attaches to a mail without a file', 'bowout', attached)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, before)
  becomes('without a file: the rules', all, rules)
  equal('one server for all buffers', 1, #vim.lsp.get_active_clients())
  vim.lsp.stop_client(vim.lsp.get_active_clients())
  becomes('no client is left', 0, function()
    return #vim.lsp.get_active_clients()
  end)
end

local sound, fault = xpcall(tests, debug.traceback)
if not sound then
  say('FAIL ' .. fault)
  vim.cmd('cquit! 1')
end
vim.cmd('qall!')
