-- Plays a person in Neovim: the settings of the documentation, a file, a hover, a completion, a diagnostic, a quick fix.
-- Parameters: the file with the documented Lua, the client to open, the file to write what was seen to.
local settings, client, seen_file = unpack(vim.split(vim.env.XT_MC_PARAMETERS, '\n'))
local seen = { version = tostring(vim.version().major) .. '.' .. vim.version().minor }

-- Before 0.11 a server is started by hand; what 0.11 does of it.
if not vim.lsp.config then
  local configs = {}
  vim.lsp.config = function(name, config)
    configs[name] = config
  end
  vim.lsp.enable = function(name)
    local config = configs[name]
    vim.api.nvim_create_autocmd('FileType', {
      pattern = config.filetypes,
      callback = function(event)
        local found = vim.fs and vim.fs.find(config.root_markers, { upward = true, path = vim.fs.dirname(event.file) })
        local root = found and found[1] and vim.fs.dirname(found[1]) or vim.fn.getcwd()
        local own = vim.tbl_extend('force', config, { name = name, root_dir = root })
        own.on_init = function(started)
          started.notify('workspace/didChangeConfiguration', { settings = config.settings })
        end
        config.id = config.id or vim.lsp.start_client(own)
        vim.lsp.buf_attach_client(event.buf, config.id)
      end,
    })
  end
end

local function finish()
  local out = assert(io.open(seen_file, 'w'))
  out:write((vim.json and vim.json.encode or vim.fn.json_encode)(seen))
  out:close()
  vim.cmd('qall!')
end

-- Waits until something is so, then goes on; what never comes is told.
local function eventually(what, is_so, go_on, left)
  left = left or 300
  local ok, value = pcall(is_so)
  if ok and value then
    return go_on(value)
  end
  if left == 0 then
    seen.problem = what .. ' did not come' .. (ok and '' or ': ' .. tostring(value))
    return finish()
  end
  vim.defer_fn(function()
    eventually(what, is_so, go_on, left - 1)
  end, 100)
end

local function place_on(text)
  vim.fn.cursor(1, 1)
  return vim.fn.search('\\V' .. text, 'W') > 0
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
    end
  end
end

local function fix()
  vim.ui.select = function(items, options, choose)
    seen.actions = vim.tbl_map(options.format_item or tostring, items)
    choose(items[1], 1)
  end
  place_on('AUHT_103')
  vim.lsp.buf.code_action({ context = { only = { 'quickfix' }, diagnostics = vim.lsp.diagnostic.get_line_diagnostics() } })
  eventually('the quick fix', function()
    return not place_on('AUHT_103')
  end, function()
    seen.text = table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
    finish()
  end)
end

local function diagnose()
  eventually('a diagnostic', function()
    local found = vim.tbl_filter(function(one)
      return one.source == 'xt-mc'
    end, vim.diagnostic.get(0))
    return #found > 0 and found
  end, function(found)
    seen.diagnostics = vim.tbl_map(function(one)
      return one.message
    end, found)
    fix()
  end)
end

local function complete()
  place_on("ORDER_'")
  vim.api.nvim_input('5la<C-x><C-o>')
  eventually('a completion', function()
    local info = vim.fn.complete_info({ 'items' })
    return #info.items > 0 and info.items
  end, function(items)
    seen.completion = vim.tbl_map(function(item)
      return item.word
    end, items)
    vim.api.nvim_input('<C-e><Esc>')
    vim.defer_fn(diagnose, 200)
  end)
end

vim.o.swapfile = false
vim.cmd('filetype plugin on')
dofile(settings)
vim.cmd('edit ' .. client)
vim.bo.omnifunc = 'v:lua.vim.lsp.omnifunc'
eventually('the server', function()
  local clients = vim.lsp.buf_get_clients(0)
  return #vim.tbl_values(clients) > 0 and place_on('AUTH_105')
end, function()
  vim.lsp.buf.hover()
  eventually('a hover', floating, function(text)
    seen.hover = text
    complete()
  end)
end)
