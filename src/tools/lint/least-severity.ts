import { CannotRun } from '../command.js'
import { severities, type Severity } from './finding.js'

/** The severities that `--least` includes. @throws {CannotRun} if it names none. */
export function severitiesFrom(least: string | boolean | undefined): readonly Severity[] {
  const word = String(least ?? 'good')
  const last = severities.findIndex((severity) => severity === word)
  if (last < 0) throw new CannotRun(`--least: ${JSON.stringify(word)} is not one of ${severities.join(', ')}`)
  return severities.slice(0, last + 1)
}
