import { parseJsonText } from '../../declaration/json-text.js'
import { parseRegisterConfig, type RegisterConfig, RegisterConfigError } from '../../register/config.js'
import { CannotRun } from '../command.js'

/**
 * Reads a register's configuration, with what the command line says on top.
 *
 * @throws {CannotRun} naming the file and every problem in it.
 */
export function readRegisterConfig(file: string, text: string, overrides: Record<string, unknown>): RegisterConfig {
  const { value, problems } = parseJsonText(text)
  if (problems.length > 0)
    throw new CannotRun(problems.map(({ path, message }) => `${file}: ${path}: ${message}`).join('\n'))
  try {
    return parseRegisterConfig({ ...(value as object), ...overrides })
  } catch (cause) {
    if (!(cause instanceof RegisterConfigError)) throw cause
    throw new CannotRun(`${file}: ${cause.message.replaceAll('\n', `\n${file}: `)}`, { cause })
  }
}
