import { addCommand } from './add/add-command.js'
import { bundleCommand } from './bundle/bundle-command.js'
import type { Command } from './command.js'
import { cspCommand } from './csp/csp-command.js'
import { gpcCommand } from './gpc/gpc-command.js'
import { importCommand } from './import/import-command.js'
import { initCommand } from './init/init-command.js'
import { lintCommand } from './lint/lint-command.js'
import { noticeCommand } from './notice/notice-command.js'
import { publishCommand } from './publish/publish-command.js'
import { registerCommand } from './register/register-command.js'
import { rewriteCommand } from './rewrite/rewrite-command.js'
import { scanCommand } from './scan/scan-command.js'
import { sealCommand } from './seal/seal-command.js'
import { verifyCommand } from './verify/verify-command.js'
import { watchCommand } from './watch/watch-command.js'

/** Every command, in the order of `evaste --help`. */
export const commands: readonly Command[] = [
  initCommand,
  importCommand,
  addCommand,
  lintCommand,
  bundleCommand,
  cspCommand,
  noticeCommand,
  publishCommand,
  rewriteCommand,
  sealCommand,
  gpcCommand,
  scanCommand,
  watchCommand,
  registerCommand,
  verifyCommand,
]
