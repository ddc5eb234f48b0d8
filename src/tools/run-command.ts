import { parseArgs } from 'node:util'
import { shown } from '../declaration/parse/json-path.js'
import { nearMiss } from '../declaration/parse/near-miss.js'
import { CannotRun, type Command, type CommandContext, type CommandInput } from './command.js'
import { helpFor, helpForAll } from './help.js'

/** What is written to the terminal. */
export interface Ending {
  readonly exitCode: 0 | 1 | 2 | 3
  readonly stdout: string
  readonly stderr: string
}

/** Finds the command that the arguments start with, and runs it. Never rejects: errors become outcomes. */
export async function runCommand(
  words: readonly string[],
  { commands, version, context }: { commands: readonly Command[]; version: string; context: CommandContext },
): Promise<Ending> {
  const [name = '', ...rest] = words
  const json = words.includes('--json')
  if (name === '--version') return said(json ? toJson({ version }) : version)
  if (/^(--help|-h|help)$/.test(name)) return said(helpForAll(commands))
  try {
    const command = findCommand(name, commands)
    const input = readWords(command, rest)
    if (input.options.help) return said(helpFor(command))
    const { exitCode, ...outcome } = await command.run(input, context)
    return { ...said(json ? toJson(outcome.json) : outcome.text), exitCode }
  } catch (error) {
    return failed(error, json)
  }
}

function findCommand(name: string, commands: readonly Command[]): Command {
  const command = commands.find((one) => one.name === name)
  if (command) return command
  if (name === '') throw new CannotRun(helpForAll(commands))
  const names = commands.map((one) => one.name)
  const meant = nearMiss(name, names)
  const next = meant === undefined ? `available commands: ${names.join(', ')}` : `did you mean "${meant}"?`
  throw new CannotRun(`unknown command ${shown(name)}; ${next}`)
}

function readWords(command: Command, words: readonly string[]): CommandInput {
  const options = {
    ...Object.fromEntries(
      Object.entries(command.options).map(([name, { type, multiple = false }]) => [name, { type, multiple }]),
    ),
    json: { type: 'boolean' } as const,
    help: { type: 'boolean', short: 'h' } as const,
  }
  try {
    const { values, positionals } = parseArgs({ args: [...words], options, allowPositionals: true })
    if (positionals.length > 0 && !command.words)
      throw new CannotRun(`evaste ${command.name} takes no argument ${shown(positionals[0])}; ${seeHelp(command)}`)
    const given = Object.entries(values)
    return {
      words: positionals,
      options: Object.fromEntries(given.filter(([, value]) => !Array.isArray(value))) as CommandInput['options'],
      lists: Object.fromEntries(given.filter(([, value]) => Array.isArray(value))) as CommandInput['lists'] & object,
    }
  } catch (error) {
    if (error instanceof CannotRun) throw error
    throw new CannotRun(explainOption(error as Error, command, words, Object.keys(options)), { cause: error })
  }
}

function explainOption(error: Error, command: Command, words: readonly string[], known: readonly string[]): string {
  const see = seeHelp(command)
  const written = words.map((word) => /^--([^=]+)/.exec(word)?.[1]).filter((name) => name !== undefined)
  const unknown = written.find((name) => !known.includes(name))
  if (unknown === undefined) return `${(error.message.split('\n')[0] ?? '').replace(/\.$/, '')}; ${see}`
  const meant = nearMiss(unknown, known)
  return `unknown option --${unknown}; ${meant === undefined ? see : `did you mean --${meant}?`}`
}

const seeHelp = ({ name }: Command): string => `run \`evaste ${name} --help\``

const toJson = (value: unknown): string => JSON.stringify(value, null, 2)
const said = (text: string): Ending => ({ exitCode: 0, stdout: text && `${text}\n`, stderr: '' })

function failed(error: unknown, json: boolean): Ending {
  const isOurs = error instanceof CannotRun
  // A bug in evaste is reported with everything that helps to find it.
  const message = isOurs ? error.message : `internal error in evaste: ${(error as Error).stack ?? String(error)}`
  if (json) return { exitCode: 2, stdout: `${toJson({ error: message })}\n`, stderr: '' }
  return { exitCode: 2, stdout: '', stderr: `${message}\n` }
}
