-- What a writer does in Neovim, with the shipped configuration; `run` starts it with a scratch folder as its argument.

local support = dofile(vim.fs.dirname(_G.arg[0]) .. '/support.lua')
local scratch, equal, becomes, open, run = support.scratch, support.equal, support.becomes, support.open, support.run
local lines, diagnostics, findings, rules = support.lines, support.diagnostics, support.findings, support.rules
local places_of_check, places_of_buffer = support.places_of_check, support.places_of_buffer

-- Drafts ------------------------------------------------------------------------------------------------------------

-- An emoji of two characters (waving hand, skin tone), and an e with a combining accent.
local WAVE, CAFE, PARTY = '\u{1F44B}\u{1F3FD}', 'Cafe\u{301}', '\u{1F389}'
-- Wide characters, and a dash of three bytes.
local SORRY = ' 申し訳 – '

local DRAFT = {
  'To: maria.okafor@example.org',
  'Subject: Data analyst interview',
  '',
  'Dear Ms. Okafor,',
  '',
  WAVE .. SORRY .. 'I am withdrawing my application for the data analyst position at Larkspur.',
  '\t' .. CAFE .. ' ' .. PARTY .. ' aside, your recruiter was rude.',
  '',
  'Kind regards,',
  'Ana Diaz',
}

-- Rule, line, column in bytes (both from 0), and the words that are marked.
local EXPECTED = {
  { 'missing-gratitude', 3, 0, 'Dear Ms. Okafor,' },
  { 'shouting', 5, 0, WAVE },
  { 'missing-reason', 5, #(WAVE .. SORRY), 'I am withdrawing my application' },
  { 'shouting', 6, 1 + #(CAFE .. ' '), PARTY },
  { 'negative-wording', 6, 1 + #(CAFE .. ' ' .. PARTY .. ' aside, your '), 'recruiter was rude' },
  { 'missing-door-open', 8, 0, 'Kind regards,' },
}

local ORDINARY = { 'To: tom@example.org', 'Subject: The parcel', '', 'Hi Tom,', '', 'the parcel came today.', '', 'Bea' }

local function file(name, lines, ending)
  local path = scratch .. '/' .. name
  local out = assert(io.open(path, 'wb'))
  out:write(table.concat(lines, ending) .. ending)
  out:close()
  return path
end

-- The answer to a hover at a place; as the server works in order, everything before it is published, too.
local function hover(line, column)
  vim.api.nvim_win_set_cursor(0, { line + 1, column })
  return support.synchronise()
end

-- The preferred fix of the finding, as `gra` applies it.
local function fix(finding)
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      return action.isPreferred and action.diagnostics[1].code == finding.code
    end,
  })
end

-- The tests ------------------------------------------------------------------------------------------------------------

local function tests()
  local ended = support.watch_end()

  -- Findings sit on the right bytes.
  local path = file('draft.eml', DRAFT, '\n')
  open(path)
  equal('the file type is mail', 'mail', vim.bo.filetype)
  becomes('rules, lines, columns and words', EXPECTED, findings)
  equal('the places are those of bowout check', places_of_check(path), places_of_buffer())
  equal('the source is named', 'bowout', diagnostics()[1].source)

  -- Hover says why.
  local explained = run('explain', 'missing-gratitude')
  equal('hover explains the rule', explained, hover(3, 2).contents.value)
  equal('no hover beside a finding', vim.NIL, hover(0, 0) or vim.NIL)
  vim.api.nvim_win_set_cursor(0, { 4, 0 })
  vim.lsp.buf.hover()
  local why = explained:match('\n\n[^\n]*default:[^\n]*\n\n([^\n]+)')
  local function shown()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then
        local text = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
        return text:find(why, 1, true) ~= nil
      end
    end
  end
  becomes('K shows the reason in a window', true, shown)
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      vim.api.nvim_win_close(window, true)
    end
  end

  -- One fix, chosen by hand.
  vim.api.nvim_win_set_cursor(0, { 4, 0 })
  local offered = {}
  vim.lsp.buf.code_action({
    apply = true,
    filter = function(action)
      table.insert(offered, action)
      return action.isPreferred == true
    end,
  })
  local rest = { 'shouting', 'missing-reason', 'shouting', 'negative-wording', 'missing-door-open' }
  becomes('the finding is gone after its fix', rest, rules)
  local preferred = vim.tbl_filter(function(action)
    return action.isPreferred
  end, offered)
  equal('several fixes, one of them preferred', { true, 1 }, { #offered > 1, #preferred })
  local phrase = offered[1].title:match('“(.*)”')
  equal('the phrase is in the letter', true, table.concat(lines(), ' '):find(phrase, 1, true) ~= nil)
  vim.cmd('silent undo')
  equal('one undo takes the fix back', DRAFT, lines())
  becomes('and the finding is there again', EXPECTED, findings)

  -- Fix after fix until nothing is left; after each, Neovim and bowout agree on the text.
  local rounds = 0
  while #diagnostics() > 0 and rounds < 8 do
    rounds = rounds + 1
    local before = rules()
    local first = table.remove(before, 1)
    fix(diagnostics()[1])
    becomes(('round %d: the fix clears %s and nothing else'):format(rounds, first), before, rules)
    vim.cmd('silent write')
    equal(('round %d: bowout check agrees'):format(rounds), places_of_check(path), places_of_buffer())
  end
  equal('nothing is left', {}, rules())
  local _, code = run('check', path)
  equal('bowout check is content', 0, code)

  -- Typing brings findings back, as an incremental change behind the emoji.
  local line = vim.fn.search('Larkspur\\.$', 'w')
  vim.api.nvim_buf_set_text(0, line - 1, 0, line - 1, 0, { WAVE .. ' ' })
  vim.cmd('silent $-1')
  local polite = #lines()
  vim.api.nvim_buf_set_lines(0, polite - 3, polite - 3, false, { PARTY .. ' Your recruiter was rude.' })
  becomes('a rude line is found when it is typed', { 'shouting', 'shouting', 'negative-wording' }, rules)
  equal('behind its emoji', { 'negative-wording', polite - 3, #(PARTY .. ' Your '), 'recruiter was rude' }, findings()[3])

  vim.cmd('silent undo 0')
  equal('undo restores the draft', DRAFT, lines())
  becomes('with its findings', EXPECTED, findings)
  vim.cmd('bwipeout!')

  -- The same letter with CRLF.
  path = file('crlf.eml', DRAFT, '\r\n')
  open(path)
  equal('the file format is dos', 'dos', vim.bo.fileformat)
  becomes('CRLF: rules, lines, columns and words', EXPECTED, findings)
  equal('CRLF: the places are those of bowout check', places_of_check(path), places_of_buffer())
  fix(diagnostics()[1])
  becomes('CRLF: the fix clears its finding', rest, rules)
  equal('CRLF: no stray carriage return', false, table.concat(lines(), '\n'):find('\r') ~= nil)
  vim.cmd('bwipeout!')

  -- Line breaks of Unicode that are none in an editor, before the findings.
  local odd = vim.deepcopy(DRAFT)
  odd[2] = odd[2] .. ' A\u{2028}B\u{85}C\u{0B}D'
  path = file('odd.eml', odd, '\n')
  open(path)
  becomes('odd characters: rules, lines, columns and words', EXPECTED, findings)
  vim.api.nvim_buf_set_text(0, 8, 0, 8, 4, { 'Best' })
  EXPECTED[6][4] = 'Best regards,'
  becomes('odd characters: a change behind them lands', EXPECTED, findings)
  EXPECTED[6][4] = 'Kind regards,'
  local text = table.concat(lines(), '\n') .. '\n'
  fix(diagnostics()[6])
  local before_it = { 'missing-gratitude', 'shouting', 'missing-reason', 'shouting', 'negative-wording' }
  becomes('odd characters: the fix clears its finding', before_it, rules)
  equal('odd characters: the text has only grown', true, #table.concat(lines(), '\n') > #text)
  vim.cmd('bwipeout!')

  -- Ordinary mail is left in peace.
  open(file('ordinary.eml', ORDINARY, '\n'))
  equal('ordinary mail: nothing to hover', vim.NIL, hover(3, 0) or vim.NIL)
  equal('ordinary mail: no findings', {}, rules())
  vim.cmd('bwipeout!')

  -- A mail without a file.
  vim.cmd('enew')
  vim.bo.filetype = 'mail'
  becomes('the server attaches to a mail without a file', true, support.attached)
  vim.api.nvim_buf_set_lines(0, 0, -1, false, DRAFT)
  becomes('without a file: rules, lines, columns and words', EXPECTED, findings)
  fix(diagnostics()[1])
  becomes('without a file: the fix clears its finding', rest, rules)
  equal('without a file: nothing was written', nil, vim.uv.fs_stat(vim.api.nvim_buf_get_name(0)))
  vim.cmd('bwipeout!')

  -- A note without a name, in another file type, is not touched.
  vim.cmd('enew')
  vim.bo.filetype = 'markdown'
  equal('notes keep having no name', '', vim.api.nvim_buf_get_name(0))

  support.stop(ended)
end

support.main(tests)
