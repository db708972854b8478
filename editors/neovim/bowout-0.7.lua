-- bowout for Neovim 0.7 to 0.10, without any plugin. For 0.11 and newer there is bowout.lua.
--
-- Put this file into ~/.config/nvim/plugin/ (or `dofile` it from init.lua) and see that `bowout` is on the PATH.
-- Then open a draft: findings appear as diagnostics, `gra` offers the fixes, `K` on a finding says why it is one.

local server -- One for all drafts: a letter has no project.

local function fixes()
  -- Left to itself, Neovim names the findings of the line, with columns that are wrong behind letters outside ASCII.
  -- Told to name none, it asks about the cursor.
  local context = { diagnostics = {} }
  vim.lsp.buf.code_action(vim.fn.has('nvim-0.8') == 1 and { context = context } or context)
end

local function keys(_, buffer)
  -- Neovim 0.11 has these by itself.
  vim.keymap.set('n', 'gra', fixes, { buffer = buffer })
  vim.keymap.set('n', 'K', vim.lsp.buf.hover, { buffer = buffer })
  vim.keymap.set('n', ']d', vim.diagnostic.goto_next, { buffer = buffer })
  vim.keymap.set('n', '[d', vim.diagnostic.goto_prev, { buffer = buffer })
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('bowout', {}),
  -- Neovim calls *.eml, and what mail programs hand to it, `mail`.
  pattern = { 'mail', 'eml', 'text', 'markdown' },
  callback = function(event)
    if vim.api.nvim_buf_get_name(event.buf) == '' then
      -- Neovim cannot tell buffers without a name apart when a server answers, so that a mail gets one.
      if event.match ~= 'mail' then
        return
      end
      vim.api.nvim_buf_set_name(event.buf, ('untitled-%d.eml'):format(event.buf))
    end
    if not (server and vim.lsp.get_client_by_id(server)) then
      server = vim.lsp.start_client({
        name = 'bowout',
        cmd = { 'bowout', 'lsp' },
        on_attach = keys,
        -- Rules can be off, error, warning, information or hint.
        -- settings = { bowout = { rules = { ['missing-subject'] = 'off' } } },
      })
    end
    if server then
      vim.lsp.buf_attach_client(event.buf, server)
    end
  end,
})
