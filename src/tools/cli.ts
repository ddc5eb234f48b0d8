import { buffer } from 'node:stream/consumers'
import { commands } from './commands.js'
import { findPackageRoot, readVersion } from './package-root.js'
import { runCommand } from './run-command.js'
import { askAtTerminal, dropUnreadOutput, printable, progressBar, untilSignal } from './terminal.js'

dropUnreadOutput(process.stdout)
/** A file or another program gets what was written. */
const shownBy = ({ isTTY }: NodeJS.WriteStream, text: string): string => (isTTY ? printable(text) : text)
const packageRoot = findPackageRoot(import.meta.url)
const ending = await runCommand(process.argv.slice(2), {
  commands,
  version: readVersion(packageRoot),
  context: {
    folder: process.cwd(),
    packageRoot,
    environment: process.env,
    ...(!process.stdin.isTTY && { readInput: () => buffer(process.stdin) }),
    say: (line) => process.stdout.write(shownBy(process.stdout, `${line}\n`)),
    untilStopped: untilSignal(process),
    ...(process.stdin.isTTY && process.stdout.isTTY && { ask: askAtTerminal(process) }),
    ...(process.stderr.isTTY && { showProgress: progressBar(process.stderr, () => performance.now()) }),
  },
})
process.stdout.write(shownBy(process.stdout, ending.stdout))
process.stderr.write(shownBy(process.stderr, ending.stderr))
process.exitCode = ending.exitCode
