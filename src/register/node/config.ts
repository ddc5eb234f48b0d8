import { EvasteError } from '../../declaration/evaste-error.js'
import { DECLARED_ID } from '../../declaration/id-patterns.js'
import * as v from 'valibot'
import type { DeclarationFile } from '../../declaration/types.js'
import type { NotifyTarget } from '../rights/notify.js'
import type { SiteOptions } from '../sites/sites.js'

/** What `evaste register` reads from its file and its environment. */
export interface RegisterConfig {
  /** TCP port; 0 takes a free one. Default 8787. */
  readonly port: number
  /** The address to listen on. Default `127.0.0.1`: put a proxy in front. */
  readonly host: string
  /** The folder of databases and keys; made when it is missing. Default `evaste-data`. */
  readonly data: string
  /** `postgres://…`: the entries are kept there, and the folder has only the keys' files. Default: SQLite in the folder. */
  readonly databaseUrl?: string
  /** `postgres://…`: the keys of addresses have a database of their own. Default: a schema of the entries' database. */
  readonly keysUrl?: string
  /** Where the routes begin, such as `/evaste`. Default: the root. */
  readonly basePath: string
  /** Where the world reaches the register, for links that it prints. Default: where it listens. */
  readonly publicUrl?: string
  /** Proxies whose `X-Forwarded-For` is believed, as CIDR blocks. Default: none. */
  readonly trustProxy: readonly string[]
  /** Connections at a time; more are hung up on. Default 1,000. */
  readonly maxConnections: number
  /** Who is notified of visitors' requests. Default: nobody; the requests are listed all the same. */
  readonly notify?: readonly NotifyTarget[]
  /** The mail server for those who hear of it by e-mail. Default: none. */
  readonly smtp?: { readonly url: string; readonly from: string }
  /** Sites by file. Those that are made with `PUT /v1/admin/sites/…` come on top. Default: none. */
  readonly sites: readonly SiteOptions[]
}

const id = v.pipe(v.string(), v.regex(DECLARED_ID, 'an id of a-z, 0-9 and "-" is needed'))
const text = v.pipe(v.string('a text is needed'), v.minLength(1, 'a text is needed'))
const texts = v.array(text, 'a list of texts is needed')
const httpUrl = v.pipe(text, v.regex(/^https?:\/\/[^/?#]+[^?#]*[^/?#]$/, 'write it as https://register.example/evaste'))
const postgresUrl = v.pipe(text, v.regex(/^postgres(ql)?:\/\//, 'write it as postgres://user@host/database'))
const whole = (from: number, to: number) => {
  const message = `a whole number from ${from} to ${to} is needed`
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message))
}

const entries = {
  port: v.optional(whole(0, 65_535), 8787),
  host: v.optional(text, '127.0.0.1'),
  data: v.optional(text, 'evaste-data'),
  databaseUrl: v.exactOptional(postgresUrl),
  keysUrl: v.exactOptional(postgresUrl),
  basePath: v.optional(v.pipe(v.string(), v.regex(/^(\/[\w.-]+)*$/, 'write it as /evaste')), ''),
  publicUrl: v.exactOptional(httpUrl),
  trustProxy: v.optional(texts, []),
  maxConnections: v.optional(whole(1, 1_000_000), 1_000),
  notify: v.exactOptional(
    v.array(
      v.strictObject({
        site: v.exactOptional(id),
        webhook: v.exactOptional(v.pipe(text, v.url('an http or https address is needed'))),
        secret: v.exactOptional(v.pipe(text, v.minLength(16, 'at least 16 characters are needed'))),
        email: v.exactOptional(v.pipe(text, v.email('an e-mail address is needed'))),
      }),
      'a list of {"site", "webhook", "secret", "email"} is needed',
    ),
  ),
  smtp: v.exactOptional(
    v.strictObject({
      url: v.pipe(text, v.regex(/^smtps?:\/\//, 'write it as smtps://user:password@host')),
      from: text,
    }),
  ),
  sites: v.optional(
    v.array(
      v.strictObject({
        site: id,
        controller: v.exactOptional(id),
        origins: texts,
        // An object is read as a declaration when it is first used.
        declaration: v.union([text, v.custom<DeclarationFile>((value) => typeof value === 'object' && value !== null)]),
      }),
      'a list of sites is needed',
    ),
    [],
  ),
}

/** A configuration that cannot be used: every problem at once. */
export class RegisterConfigError extends EvasteError {
  override readonly name = 'RegisterConfigError'
  declare readonly problems: readonly ConfigProblem[]

  constructor(problems: readonly ConfigProblem[]) {
    super('register-config-invalid', problems.map(({ path, message }) => `${path}: ${message}`).join('\n'))
    this.problems = problems
  }
}

interface ConfigProblem {
  /** Such as `sites.0.origins`. */
  readonly path: string
  readonly message: string
}

/**
 * Parses the configuration of a register, as in `register.json`.
 *
 * @throws {RegisterConfigError} `register-config-invalid`, naming each key that is wrong, missing or unknown.
 * @example
 * const config = parseRegisterConfig({
 *   port: 8787,
 *   sites: [{ site: 'corner-bakery', origins: ['https://leipomo.example'], declaration: 'evaste.json' }],
 * })
 */
export function parseRegisterConfig(value: unknown): RegisterConfig {
  const result = v.safeParse(v.strictObject(entries), value)
  if (result.success) return result.output
  const problems = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? 'the file', message: issue.message }))
  throw new RegisterConfigError(problems)
}

/** The keys of the configuration, as the file names them. */
export const configKeys = Object.keys(entries) as readonly (keyof RegisterConfig)[]
