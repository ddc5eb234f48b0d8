import * as v from 'valibot'
import type { DeclarationFile } from '../declaration/types.js'
import type { SiteOptions } from './options.js'

/** What `evaste register` reads from its file. */
export interface RegisterConfig {
  /** TCP port; 0 takes a free one. Default 8787. */
  readonly port: number
  /** The address to listen on. Default `127.0.0.1`: put a proxy in front. */
  readonly host: string
  /** The folder of databases and keys; made when it is missing. Default `evaste-data`. */
  readonly data: string
  /** Where the routes begin, such as `/evaste`. Default: the root. */
  readonly basePath: string
  /** Proxies whose `X-Forwarded-For` is believed, as CIDR blocks. Default: none. */
  readonly trustProxy: readonly string[]
  readonly sites: readonly SiteOptions[]
}

const text = v.pipe(v.string('a text is needed'), v.minLength(1, 'a text is needed'))
const texts = v.array(text, 'a list of texts is needed')

const configSchema = v.strictObject({
  port: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(65_535)), 8787),
  host: v.optional(text, '127.0.0.1'),
  data: v.optional(text, 'evaste-data'),
  basePath: v.optional(v.pipe(v.string(), v.regex(/^(\/[\w.-]+)*$/, 'write it as /evaste')), ''),
  trustProxy: v.optional(texts, []),
  sites: v.array(
    v.strictObject({
      site: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'a site id is needed')),
      origins: texts,
      // An object is read as a declaration when it is first used.
      declaration: v.union([text, v.custom<DeclarationFile>((value) => typeof value === 'object' && value !== null)]),
    }),
  ),
})

/** A configuration that cannot be used: every problem at once. */
export class RegisterConfigError extends Error {
  override readonly name = 'RegisterConfigError'
  readonly code = 'register-config-invalid'
}

/** @throws {RegisterConfigError} `register-config-invalid`, naming each key that is wrong, missing or unknown. */
export function parseRegisterConfig(value: unknown): RegisterConfig {
  const result = v.safeParse(configSchema, value)
  if (result.success) return result.output
  const lines = result.issues.map((issue) => `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`)
  throw new RegisterConfigError(lines.join('\n'))
}
