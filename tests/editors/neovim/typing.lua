-- Five hundred edits, at typing speed and in bursts: what is marked at the end is what `bowout check` says of the text.

local support = dofile(vim.fs.dirname(_G.arg[0]) .. '/support.lua')

local DRAFT = {
  'To: tomas.lindqvist@example.org',
  'Subject: Interview on Thursday',
  '',
  'Dear Mr. Lindqvist,',
  '',
  'I have to cancel the interview on Thursday. Your recruiter was rude.',
  '',
  'Kind regards,',
  'Imani Brook',
}
-- What is typed, letter by letter, into the line after the greeting.
local TYPED = 'Thank you for inviting me \u{1F44B}\u{1F3FD}. I have accepted another offer – cafe\u{301} 面接. I hope to stay in touch!'
-- What bursts put in; some of it makes findings, some of it clears them, some of it makes columns go wrong.
local PIECES = {
  { ' rude' }, { '\u{1F389}' }, { '\t' }, { 'e\u{301}' }, { '', '' }, { 'I am withdrawing my application.' },
  { '', 'Thank you for your time.', '' }, { '担当' }, { ' because I have accepted another offer' },
  { '> quoted', '' }, { '[Company Name]' }, { 'Best wishes,' }, { '', '-- ', '' }, { 'Subject: ' }, { '.' }, { ' ' },
}

local seed = 20261126
local function random(below)
  seed = (seed * 1103515245 + 12345) % 2147483648
  return math.floor(seed / 65536) % below
end

local edits = 0

-- A place in the buffer, line and byte, never inside a character.
local function place()
  local line = random(vim.api.nvim_buf_line_count(0))
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
  return line, #vim.fn.strcharpart(text, 0, random(vim.fn.strchars(text) + 1))
end

local function edit()
  edits = edits + 1
  local what = random(10)
  local line, column = place()
  if what < 5 then
    vim.api.nvim_buf_set_text(0, line, column, line, column, PIECES[random(#PIECES) + 1])
  elseif what < 8 then
    local last, stop = place()
    if last < line or last == line and stop < column then
      line, column, last, stop = last, stop, line, column
    end
    -- Never more than two lines at once, or nothing would be left.
    if last > line + 1 then
      last, stop = line, #vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1]
    end
    vim.api.nvim_buf_set_text(0, line, column, last, stop, {})
  elseif what == 8 then
    vim.cmd('silent undo')
  else
    vim.cmd(('silent %dmove %d'):format(line + 1, random(vim.api.nvim_buf_line_count(0) + 1)))
  end
end

local function agrees(what)
  vim.cmd('silent write')
  local path = vim.api.nvim_buf_get_name(0)
  support.becomes(what .. ', the places are those of bowout check', support.places_of_check(path), support.places_of_buffer)
  -- The server works in order: what it still had to say about an older text comes before this answer.
  support.synchronise()
  support.equal(what .. ', and they stay', support.places_of_check(path), support.places_of_buffer())
end

support.main(function()
  local ended = support.watch_end()
  local path = support.scratch .. '/typing.eml'
  vim.fn.writefile(DRAFT, path)
  support.open(path)
  agrees('before the first edit')

  local column = 0
  vim.api.nvim_buf_set_lines(0, 5, 5, false, { '' })
  for _, character in ipairs(vim.fn.split(TYPED, '\\zs')) do
    vim.api.nvim_buf_set_text(0, 5, column, 5, column, { character })
    column, edits = column + #character, edits + 1
    -- A fast typist; Neovim itself collects what comes within 150 ms, so that some pauses are longer than that.
    vim.wait(edits % 12 == 0 and 170 or 35)
  end
  agrees('after typing')
  local missing = vim.tbl_filter(function(rule)
    return vim.startswith(rule, 'missing-')
  end, support.rules())
  support.equal('the reason, the thanks and the open door have been read', {}, missing)

  for burst = 1, 8 do
    for _ = 1, math.floor((500 - edits) / (9 - burst)) do
      edit()
    end
    -- Every second burst runs into the next while the server is still at work.
    vim.wait(burst % 2 == 0 and 1 or 200)
    if burst % 4 == 0 then
      agrees(('after %d edits'):format(edits))
    end
  end
  support.equal('five hundred edits', 500, edits)

  vim.api.nvim_buf_set_lines(0, 0, -1, false, DRAFT)
  agrees('with all text replaced')
  support.stop(ended)
end)
