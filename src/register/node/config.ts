import { EvasteError } from '../../declaration/evaste-error.js'
import { DECLARED_ID } from '../../declaration/id-patterns.js'
import * as v from 'valibot'
import type { DeclarationFile } from '../../declaration/types.js'
import type { NotifyTarget } from '../rights/notify.js'
import type { CheckpointMailbox } from '../witness/mail-checkpoints.js'
import type { WitnessOptions } from '../witness/witness-options.js'
import { recordingEntries, type RecordingsConfig } from './recordings-config.js'
import { witnessEntries } from './witness-config.js'
import type { SiteOptions } from '../sites/sites.js'

/** What `evaste register` reads from its file and its environment. */
export interface RegisterConfig {
  /** TCP port; 0 selects a free one. Default 8787. */
  readonly port: number
  /** The address to listen on. Default `127.0.0.1`, for use behind a proxy. */
  readonly host: string
  /** The folder of databases and keys; created if missing. Default `evaste-data`. */
  readonly data: string
  /** `postgres://…`: stores the entries there, and only the key files in the folder. Default: SQLite in the folder. */
  readonly databaseUrl?: string
  /** `postgres://…`: a separate database for the keys of addresses. Default: a schema of the entries' database. */
  readonly keysUrl?: string
  /** The prefix of all routes, such as `/evaste`. Default: the root. */
  readonly basePath: string
  /** The public URL of the register, for links that it prints. Default: where it listens. */
  readonly publicUrl?: string
  /** Proxies whose `X-Forwarded-For` is trusted, as CIDR blocks. Default: none. */
  readonly trustProxy: readonly string[]
  /** Maximum number of simultaneous connections; further ones are closed. Default 1,000. */
  readonly maxConnections: number
  /** Who is notified of visitors' requests. Default: no one; the requests are still listed. */
  readonly notify?: readonly NotifyTarget[]
  /** Mailboxes that get each site's signed checkpoint once a day. Default: none. */
  readonly checkpointsTo?: readonly CheckpointMailbox[]
  /** The mail server for notifications by e-mail. Default: none. */
  readonly smtp?: { readonly url: string; readonly from: string }
  /**
   * How recordings of faults are kept: `folder` or `s3` for their encrypted bodies, and limits. Default: in the database, at
   * most 90 days, 5 GB and 5,000 per day for each site.
   */
  readonly recordings?: RecordingsConfig
  /** Witnesses of this register, and logs that it is a witness of. Default: none. */
  readonly witness?: Partial<Pick<WitnessOptions, 'name'>> & Omit<WitnessOptions, 'name'>
  /** Sites by file, in addition to those created with `PUT /v1/admin/sites/…`. Default: none. */
  readonly sites: readonly SiteOptions[]
}

const ID = 'an id of a-z, 0-9 and "-" is needed'
const id = v.pipe(v.string(ID), v.regex(DECLARED_ID, ID))
const text = v.pipe(v.string('a text is needed'), v.minLength(1, 'a text is needed'))
const texts = v.array(text, 'a list of texts is needed')
const httpUrl = v.pipe(text, v.regex(/^https?:\/\/[^/?#]+[^?#]*[^/?#]$/, 'write it as https://register.example/evaste'))
const postgresUrl = v.pipe(text, v.regex(/^postgres(ql)?:\/\//, 'write it as postgres://user@host/database'))
const whole = (from: number, to: number) => {
  const message = `a whole number from ${from} to ${to} is needed`
  return v.pipe(v.number(message), v.integer(message), v.minValue(from, message), v.maxValue(to, message))
}

const BASE_PATH = 'write it as /evaste'
const WEBHOOK = 'an http or https address without user and password is needed'

const entries = {
  port: v.optional(whole(0, 65_535), 8787),
  host: v.optional(text, '127.0.0.1'),
  data: v.optional(text, 'evaste-data'),
  databaseUrl: v.exactOptional(postgresUrl),
  keysUrl: v.exactOptional(postgresUrl),
  basePath: v.optional(v.pipe(v.string(BASE_PATH), v.regex(/^(\/[\w.-]+)*$/, BASE_PATH)), ''),
  publicUrl: v.exactOptional(httpUrl),
  trustProxy: v.optional(texts, []),
  maxConnections: v.optional(whole(1, 1_000_000), 1_000),
  notify: v.exactOptional(
    v.array(
      v.pipe(
        v.strictObject({
          site: v.exactOptional(id),
          webhook: v.exactOptional(v.pipe(text, v.regex(/^https?:\/\/[^/?#@]+(?:[/?#]|$)/, WEBHOOK), v.url(WEBHOOK))),
          secret: v.exactOptional(v.pipe(text, v.minLength(16, 'at least 16 characters are needed'))),
          email: v.exactOptional(v.pipe(text, v.email('an e-mail address is needed'))),
        }),
        v.check(
          ({ webhook, email }) => webhook !== undefined || email !== undefined,
          'a webhook or an email is needed',
        ),
      ),
      'a list of {"site", "webhook", "secret", "email"} is needed',
    ),
  ),
  checkpointsTo: v.exactOptional(
    v.array(
      v.strictObject({ site: v.exactOptional(id), email: v.pipe(text, v.email('an e-mail address is needed')) }),
      'a list of {"site", "email"} is needed',
    ),
  ),
  smtp: v.exactOptional(
    v.strictObject({
      url: v.pipe(text, v.regex(/^smtps?:\/\//, 'write it as smtps://user:password@host')),
      from: v.pipe(text, v.regex(/^\P{Cc}+@\P{Cc}+$/u, 'a sender’s e-mail address on one line is needed')),
    }),
  ),
  recordings: v.exactOptional(recordingEntries),
  witness: v.exactOptional(witnessEntries),
  sites: v.optional(
    v.array(
      v.strictObject({
        site: id,
        controller: v.exactOptional(id),
        origins: texts,
        // An object is parsed as a declaration on first use.
        declaration: v.union(
          [text, v.custom<DeclarationFile>((value) => typeof value === 'object' && value !== null)],
          'a file or a declaration is needed',
        ),
      }),
      'a list of sites is needed',
    ),
    [],
  ),
}

/** An invalid configuration, with every problem at once. */
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
  const problems = result.issues.map((issue) => ({ path: v.getDotPath(issue) ?? 'the file', message: explain(issue) }))
  throw new RegisterConfigError(problems)
}

/** Instead of the schema library's own messages, such as "Expected never" for a key that it does not know. */
function explain({ type, expected, message }: v.BaseIssue<unknown>): string {
  if (type !== 'strict_object') return message
  if (expected === 'never') return 'there is no such key; check its spelling'
  return expected === 'Object' ? 'an object is needed' : 'it is missing'
}

/** The keys of the configuration, as written in the file. */
export const configKeys = Object.keys(entries) as readonly (keyof RegisterConfig)[]
