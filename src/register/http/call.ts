import type { Context } from 'hono'
import { networkOf } from './client-address.js'
import { RegisterProblem } from './problem.js'
import { allowedOrigin } from './allowed-origin.js'

/** What is known about the connection. `address` has been verified against the trusted proxies. */
export interface Env {
  Bindings: { readonly address: string | null }
}

/** A request that is being answered. */
export type Call = Context<Env>

/** Limits requests per network and per site. Returns the seconds to wait, or 0 to proceed. */
export interface Limits {
  readonly takeFromNetwork: (key: string) => number
  readonly takeFromSite: (key: string) => number
}

/** Allows the requesting page to read the answer, including errors. */
export function allow(call: Call, origins: ReadonlySet<string>): string {
  call.header('vary', 'Origin')
  const origin = allowedOrigin(call.req.raw, origins)
  call.header('access-control-allow-origin', origin)
  call.header('access-control-expose-headers', 'Retry-After')
  return origin
}

export function preflight(call: Call, methods: string, headers: string): Response {
  call.header('access-control-allow-methods', methods)
  call.header('access-control-allow-headers', headers)
  call.header('access-control-max-age', '7200')
  return call.body(null, 204)
}

/** @throws {RegisterProblem} `too-many-requests`. */
export function limit({ env }: Pick<Call, 'env'>, { takeFromNetwork, takeFromSite }: Limits, site?: string): void {
  const network = env.address === null ? 'unknown' : networkOf(env.address)
  const retryAfterSeconds = takeFromNetwork(`${site ?? ''} ${network}`) || (site ? takeFromSite(site) : 0)
  if (retryAfterSeconds) throw new RegisterProblem('too-many-requests', { retryAfterSeconds })
}

export function refuse(problem: RegisterProblem['problem'], path?: string, message?: string): never {
  throw new RegisterProblem(problem, path && message ? { errors: [{ path, message }] } : {})
}
