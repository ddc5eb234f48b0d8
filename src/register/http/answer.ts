import type { Metrics } from './metrics.js'
import { RecordError } from '../../record/parse.js'
import { RegisterProblem, problems } from './problem.js'
import type { LogEvent } from '../log.js'
import { isUnavailable } from '../stores/is-unavailable.js'

/** An answer as plain data, which a server can write without the overhead of a `Response`. */
export interface Answer {
  readonly status: number
  /** Lower-case names, without `content-length`. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** The headers of every answer. */
export const CAUTIOUS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'",
  'cache-control': 'no-store',
} as const

/** RFC 9457; repeats nothing from the request. */
export function problemAnswer({ problem, errors, retryAfterSeconds }: RegisterProblem): Answer {
  const { status, title } = problems[problem]
  const body = { type: `urn:evaste:problem:${problem}`, title, status, ...(errors.length && { errors }) }
  const headers = {
    'content-type': 'application/problem+json',
    ...(retryAfterSeconds && { 'retry-after': String(retryAfterSeconds) }),
  }
  return { status, headers, body: JSON.stringify(body) }
}

interface Telling {
  readonly log: (event: LogEvent) => void
  readonly metrics: Metrics
}

/** Converts an error into a problem, counts it, and logs it. */
export function explain(error: unknown, site: string | undefined, { log, metrics }: Telling): RegisterProblem {
  const problem = toProblem(error)
  const failed = problems[problem.problem].status >= 500
  metrics.refused(problem.problem)
  log({
    level: failed ? 'error' : 'info',
    event: failed ? 'failed' : 'refused',
    reason: problem.problem,
    ...(site !== undefined && { site }),
    ...(failed && problem.cause !== undefined && { message: String(problem.cause) }),
  })
  return problem
}

function toProblem(error: unknown): RegisterProblem {
  if (error instanceof RegisterProblem) return error
  if (error instanceof RecordError) return new RegisterProblem('invalid-record', { errors: error.problems })
  if (isUnavailable(error)) return new RegisterProblem('busy', { retryAfterSeconds: 5, cause: error })
  return new RegisterProblem('internal', { cause: error })
}
