import { EvasteError } from '../declaration/evaste-error.js'
/** One option of a command. Only long options: `--file`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean'
  readonly description: string
  /** Whether it may be given several times; its values are then in `lists`. Default: false. */
  readonly multiple?: boolean
  /** The placeholder of the value in `--help`, such as `evaste.json`. Default: `…`. */
  readonly value?: string
}

/** The arguments after the command's name. */
export interface CommandInput {
  readonly words: readonly string[]
  /** Only options that were given. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>
  /** The values of options that may be given several times. */
  readonly lists?: Readonly<Record<string, readonly string[]>>
}

/** What a command uses of the machine, replaceable in tests. */
export interface CommandContext {
  /** The base of relative paths. */
  readonly folder: string
  /** The folder of the installed evaste package. */
  readonly packageRoot: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Reads standard input to its end; absent if the input is a terminal. */
  readonly readInput?: () => Promise<Uint8Array>
  /** Prints immediately, for long-running commands. */
  readonly say: (line: string) => void
  /** Asks the person at the terminal; absent without a terminal. */
  readonly ask?: (question: string) => Promise<string>
  /** Draws a progress bar for long work; absent without a terminal. */
  readonly showProgress?: (done: number, total: number) => void
  /** For long-running commands: resolves when the person or the system asks them to stop. */
  readonly untilStopped: () => Promise<void>
}

/**
 * The exit code of a command: 0 clean, 1 findings, 3 clean as far as `verify` can determine without keys. 2 is reserved
 * for `CannotRun`.
 */
export interface Outcome {
  readonly exitCode: 0 | 1 | 3
  /** Output for people. */
  readonly text: string
  /** The same for programs, with `--json`. */
  readonly json: unknown
}

/** One subcommand of `evaste`. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** The arguments in `--help`, such as `<service>`. */
  readonly words?: string
  readonly options: Readonly<Record<string, CommandOption>>
  /** @throws {CannotRun} if it could not start or finish. */
  run(input: CommandInput, context: CommandContext): Promise<Outcome>
}

/** A command could not do its work: exit code 2. The message says what to do next. */
export class CannotRun extends EvasteError {
  override readonly name = 'CannotRun'

  constructor(message: string, options?: ErrorOptions) {
    super('cannot-run', message, options)
  }
}
