import { buffer } from 'node:stream/consumers'
import { commands } from './commands.js'
import { findPackageRoot, readVersion } from './package-root.js'
import { runCommand } from './run-command.js'
import { askAtTerminal, dropUnreadOutput, progressBar, untilSignal } from './terminal.js'

dropUnreadOutput(process.stdout)
const packageRoot = findPackageRoot(import.meta.url)
const ending = await runCommand(process.argv.slice(2), {
  commands,
  version: readVersion(packageRoot),
  context: {
    folder: process.cwd(),
    packageRoot,
    environment: process.env,
    ...(!process.stdin.isTTY && { readInput: () => buffer(process.stdin) }),
    say: (line) => process.stdout.write(`${line}\n`),
    untilStopped: untilSignal(process),
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal(process) }),
    ...(process.stderr.isTTY && { showProgress: progressBar(process.stderr, () => performance.now()) }),
  },
})
process.stdout.write(ending.stdout)
process.stderr.write(ending.stderr)
process.exitCode = ending.exitCode
