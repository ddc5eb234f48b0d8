import type { MiddlewareHandler } from 'hono'
import type { GenericSchema } from 'valibot'
import type { Env } from './call.js'
import type { ProblemName } from './problem.js'

/** What a body or an answer contains. */
export interface Content {
  readonly description: string
  /** Default: `application/json`. */
  readonly types?: readonly string[]
  /** Of the JSON. Default: any text of that type. */
  readonly schema?: GenericSchema
}

/**
 * Who may make a call. `page`: a page of one of the site's origins. `own-page`: a page of the register itself. `caller`:
 * an API key or a session, with the scope.
 */
export type Access =
  | { readonly by: 'anyone' | 'page' | 'receipt' | 'own-page' | 'session' }
  | { readonly by: 'caller'; readonly scope: string }

/** A route as `/v1/openapi.json` describes it. */
export interface Operation {
  /** A name that generated clients use, unique among all routes. */
  readonly id: string
  readonly summary: string
  readonly access: Access
  /** The query parameters, with what they mean. */
  readonly query?: Readonly<Record<string, string>>
  readonly body?: Content
  /** By status: every answer that is not a problem; `null` for one without a body. */
  readonly answers: Readonly<Record<number, Content | null>>
  /** What this call may refuse with, besides what every call of this access may. */
  readonly problems?: readonly ProblemName[]
}

const described = new WeakMap<object, Operation>()

/** Describes a route; put it before the route's handler. It does nothing when the route is called. */
export function operation(about: Operation): MiddlewareHandler<Env> {
  const pass: MiddlewareHandler<Env> = (_, next) => next()
  described.set(pass, about)
  return pass
}

/** The description that a handler is, if it is one. */
export const operationOf = (handler: object): Operation | undefined => described.get(handler)
