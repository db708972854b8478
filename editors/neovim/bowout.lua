-- bowout for Neovim 0.11 or newer, without any plugin.
--
-- Put this file into ~/.config/nvim/plugin/ (or `dofile` it from init.lua) and see that `bowout` is on the PATH.
-- Then open a draft: findings appear as diagnostics, `gra` offers the fixes, `K` on a finding says why it is one.

vim.lsp.config('bowout', {
  cmd = { 'bowout', 'lsp' },
  -- Neovim calls *.eml, and what mail programs hand to it, `mail`.
  filetypes = { 'mail', 'eml', 'text', 'markdown' },
  -- A letter has no project: there is no root.
  root_dir = function(buffer, attach)
    if vim.api.nvim_buf_get_name(buffer) == '' then
      -- Neovim cannot tell buffers without a name apart when a server answers, so that a mail gets one.
      -- Nothing is written, and notes in other file types are left alone.
      if vim.bo[buffer].filetype ~= 'mail' then
        return
      end
      vim.api.nvim_buf_set_name(buffer, ('untitled-%d.eml'):format(buffer))
    end
    attach(nil)
  end,
  -- Rules can be off, error, warning, information or hint.
  -- settings = { bowout = { rules = { ['missing-subject'] = 'off' } } },
})
vim.lsp.enable('bowout')
