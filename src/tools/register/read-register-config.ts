import { parseJsonText } from '../../declaration/parse/json-text.js'
import { parseRegisterConfig, type RegisterConfig, RegisterConfigError } from '../../register/node/config.js'
import { CannotRun } from '../command.js'
import { configFromEnvironment, variableOf } from './config-from-environment.js'

/** The sources of a configuration: the environment overrides the file, and the command line overrides both. */
export interface ConfigSources {
  readonly file: string
  readonly text: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly commandLine: Readonly<Record<string, unknown>>
}

/**
 * Reads a register's configuration.
 *
 * @throws {CannotRun} naming every problem, with its file or variable.
 */
export function readRegisterConfig({ file, text, environment, commandLine }: ConfigSources): RegisterConfig {
  const { value, problems } = parseJsonText(text)
  if (problems.length > 0)
    throw new CannotRun(problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'))
  const fromEnvironment = configFromEnvironment(environment)
  try {
    return parseRegisterConfig({ ...(value as object), ...fromEnvironment, ...commandLine })
  } catch (cause) {
    if (!(cause instanceof RegisterConfigError)) throw cause
    const lines = cause.problems.map(({ path, message }) => {
      const key = path.split('.')[0] ?? ''
      return `${Object.hasOwn(fromEnvironment, key) ? variableOf(key) : file}: ${path}: ${message}`
    })
    throw new CannotRun(lines.join('\n'), { cause })
  }
}
