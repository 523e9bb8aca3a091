-- What a user does in Neovim, where the page's set-up is the init.lua. Writes what Neovim shows then, as JSON, to
-- $HOLDFAST_SEEN; neovim.test.ts judges it. Runs in Neovim 0.7 and newer.
local WAIT_MS = 30000

local seen = {}

local function open(file)
  vim.cmd('edit ' .. file)
  return vim.api.nvim_get_current_buf()
end

--- What is shown in a buffer; lines from 0 on, columns in bytes.
local function shown(buffer)
  return vim.tbl_map(function(one)
    return {
      code = one.code,
      severity = vim.diagnostic.severity[one.severity],
      source = one.source,
      message = one.message,
      from = { one.lnum, one.col },
      to = { one.end_lnum, one.end_col },
    }
  end, vim.diagnostic.get(buffer))
end

local function wait_for_findings(count, buffer)
  local is_so = vim.wait(WAIT_MS, function() return #vim.diagnostic.get(buffer) == count end, 10)
  assert(is_so, ('never: %d findings in %s'):format(count, vim.api.nvim_buf_get_name(buffer)))
end

--- Types over the first occurrence of a text.
local function type_over(buffer, what, by)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)) do
    local from, to = line:find(what, 1, true)
    if from then return vim.api.nvim_buf_set_text(buffer, row - 1, from - 1, row - 1, to, { by }) end
  end
  error(what .. ' is not there')
end

local function text(buffer)
  return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n') .. '\n'
end

--- Asks for what can be done about the only finding of a file, and takes the first that is offered.
local function fix_finding(file)
  local buffer = open(file)
  local finding = vim.diagnostic.get(buffer)[1]
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })
  local offered
  vim.ui.select = function(items, options, choose)
    offered = vim.tbl_map(options.format_item, items)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait_for_findings(0, buffer)
  return { offered = offered, text = text(buffer), unsaved = vim.bo[buffer].modified }
end

local function run()
  local buffers = {}
  for _, name in ipairs({ 'http', 'users', 'rates', 'call', 'orders', 'misspelt' }) do
    buffers[name] = open('src/' .. name .. '.ts')
  end
  for _, name in ipairs({ 'http', 'rates', 'call', 'misspelt' }) do wait_for_findings(1, buffers[name]) end
  seen.found = {}
  for name, buffer in pairs(buffers) do seen.found[name] = shown(buffer) end

  -- The finding stands in the wrapper's file, and what ends it in its caller's.
  type_over(buffers.orders, "method: 'POST'", "method: 'POST', signal: AbortSignal.timeout(5000)")
  wait_for_findings(0, buffers.call)
  type_over(buffers.orders, ', signal: AbortSignal.timeout(5000)', '')
  wait_for_findings(1, buffers.call)
  seen.again = shown(buffers.call)
  seen.unsaved = vim.bo[buffers.orders].modified

  seen.fixed = fix_finding('src/http.ts')

  -- The page's set-up fixes on save.
  open('src/misspelt.ts')
  vim.cmd('silent write')
  wait_for_findings(0, buffers.misspelt)
  seen.saved = table.concat(vim.fn.readfile('src/misspelt.ts'), '\n') .. '\n'
end

local ok, problem = xpcall(run, debug.traceback)
if not ok then seen.problem = problem end
seen.messages = vim.fn.execute('messages')
local log = vim.lsp.get_log_path()
seen.log = vim.fn.filereadable(log) == 1 and table.concat(vim.fn.readfile(log), '\n') or ''
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.HOLDFAST_SEEN)
vim.cmd('qall!')
