import type { Command } from './command.js'

const ALWAYS: Command['options'] = {
  json: { type: 'boolean', description: 'print the result as JSON' },
  help: { type: 'boolean', description: 'show this help' },
}

/** The output of `evaste --help`. */
export function helpForAll(commands: readonly Command[]): string {
  const lines = columns(commands.map(({ name, summary }) => [name, summary]))
  return [
    'evaste <command> [--help] [--json]',
    '',
    ...lines,
    '',
    'Run `evaste <command> --help` for arguments and options.',
    'Exit code: 0 clean, 1 findings, 2 could not run.',
  ].join('\n')
}

/** The output of `evaste <command> --help`. */
export function helpFor({ name, words = '', summary, options }: Command): string {
  const all: Command['options'] = { ...options, ...ALWAYS }
  const rows = Object.entries(all).map(
    ([option, { type, value = '…', description }]) =>
      [type === 'string' ? `--${option} ${value}` : `--${option}`, description] as const,
  )
  return [`evaste ${name} ${words}`.trim(), '', summary, '', ...columns(rows)].join('\n')
}

function columns(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length))
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`)
}
