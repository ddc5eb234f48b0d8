import { resolveUrl } from '../../declaration/resolve-url.js'
import type { DeclarationProblem } from '../../declaration/declaration-error.js'
import { CannotRun } from '../command.js'

/** The register's answer to a `PUT`. */
export interface PutAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

const TIMEOUT_MS = 30_000

/**
 * The URL of the register's admin API.
 *
 * @throws {CannotRun} if it is not a URL, or the key would be sent unencrypted.
 */
export function adminUrl(register: string): string {
  const url = resolveUrl(register)
  if (!url || !/^https?:$/.test(url.protocol))
    throw new CannotRun(
      `"${register}" is not the address of a register; pass one such as --register https://register.example`,
    )
  const isHere = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname)
  if (url.protocol === 'http:' && !isHere)
    throw new CannotRun(`${url.origin} would receive the API key unencrypted; use https`)
  return `${url.href.replace(/[?#].*$/, '').replace(/\/+$/, '')}/v1/admin`
}

/** @throws {CannotRun} if there is no answer, or not from a register. */
export async function put(url: string, apiKey: string, body: string): Promise<PutAnswer> {
  const headers = { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' }
  // A redirect would send the key elsewhere.
  const init = { method: 'PUT', headers, body, redirect: 'error', signal: AbortSignal.timeout(TIMEOUT_MS) } as const
  const response = await fetch(url, init).catch((cause: unknown) => {
    const { message, cause: why } = cause as Error
    throw new CannotRun(`${url} cannot be reached (${why instanceof Error ? why.message : message})`, { cause })
  })
  const answer = (await response.json().catch(() => null)) as unknown
  if (typeof answer !== 'object' || answer === null)
    throw new CannotRun(`${url} answered ${response.status}, not like a register`)
  return { status: response.status, body: answer as PutAnswer['body'] }
}

const WHAT_TO_DO: Readonly<Record<number, string>> = {
  401: 'EVASTE_API_KEY is unknown or revoked',
  403: 'the API key lacks the scope "declarations", or with --origins the scope "sites"',
  404: 'the site does not exist, or the API key belongs to another controller; with an agency’s key, --origins creates the site',
  409: 'the site is configured in the register itself; change it there',
  429: 'too many calls; try again later',
}

/**
 * The problems of a rejected declaration.
 *
 * @param elsewhere what to try where nothing is found at this URL.
 * @throws {CannotRun} for any other refusal, saying what to do.
 */
export function findingsOf(
  url: string,
  { status, body }: PutAnswer,
  elsewhere: string | null = null,
): readonly DeclarationProblem[] | null {
  if (status < 300) return null
  if (status === 404 && elsewhere !== null) throw new CannotRun(`${url} answered 404: ${elsewhere}`)
  if (status === 422 && Array.isArray(body.errors)) return body.errors as readonly DeclarationProblem[]
  throw new CannotRun(`${url} answered ${status}: ${WHAT_TO_DO[status] ?? String(body.title ?? 'try again later')}`)
}
