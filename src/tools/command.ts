import { EvasteError } from '../declaration/evaste-error.js'
/** One option of a command. All are long: `--file`. */
export interface CommandOption {
  readonly type: 'string' | 'boolean'
  readonly description: string
  /** What stands for the value in `--help`, such as `evaste.json`. Default: `…`. */
  readonly value?: string
}

/** What was written after the command's name. */
export interface CommandInput {
  readonly words: readonly string[]
  /** Only options that were given. */
  readonly options: Readonly<Record<string, string | boolean | undefined>>
}

/** What a command needs of the machine, so that tests can give it another. */
export interface CommandContext {
  /** Where relative paths start. */
  readonly folder: string
  /** The folder of the installed evaste package. */
  readonly packageRoot: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** Reads standard input to its end; absent where a terminal is the input. */
  readonly readInput?: () => Promise<Uint8Array>
  /** Says something at once, for commands that go on. */
  readonly say: (line: string) => void
  /** Asks the person at the terminal; absent where no terminal watches. */
  readonly ask?: (question: string) => Promise<string>
  /** Draws a progress bar for long work; absent where no terminal watches. */
  readonly showProgress?: (done: number, total: number) => void
  /** For commands that go on: resolves when the person or the system wants them to end. */
  readonly untilStopped: () => Promise<void>
}

/** How a command ended: 0 clean, 1 findings, 3 clean as far as `verify` could tell without keys. 2 is for `CannotRun`. */
export interface Outcome {
  readonly exitCode: 0 | 1 | 3
  /** For people. */
  readonly text: string
  /** The same for programs, with `--json`. */
  readonly json: unknown
}

/** One word after `evaste`. */
export interface Command {
  readonly name: string
  readonly summary: string
  /** What stands after the name, such as `<service>`. */
  readonly words?: string
  readonly options: Readonly<Record<string, CommandOption>>
  /** @throws {CannotRun} where it could not even begin, or not finish. */
  run(input: CommandInput, context: CommandContext): Promise<Outcome>
}

/** A command could not do its work: exit code 2. The message says what to do next. */
export class CannotRun extends EvasteError {
  override readonly name = 'CannotRun'

  constructor(message: string, options?: ErrorOptions) {
    super('cannot-run', message, options)
  }
}
