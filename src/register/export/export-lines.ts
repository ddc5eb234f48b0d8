import { jsonLine } from '../../declaration/json-line.js'
import * as v from 'valibot'
import type { PublicKey } from '../crypto/signing-key.js'
import type { StoredDocument, StoredKey } from '../stores/store.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * An export is one site in one text file: a line is a JSON object (NDJSON, UTF-8), bytes are base64url. In this order:
 * one `header`; `entry`, 1, 2, 3 … with no gaps; each text that an entry refers to as a `document` before the first that
 * does; where addresses were asked for, the `key` of an entry behind it, wrapped (RFC 3394) by a key that travels apart;
 * one `end`, without which the file is cut short. Who reads it passes over kinds that it does not know.
 */
export type ExportLine =
  | ExportHeader
  | ({ readonly kind: 'document' } & ExportedDocument)
  | ({ readonly kind: 'entry' } & StoredEntry)
  | ({ readonly kind: 'key' } & StoredKey)
  | ExportEnd
  | { readonly kind: 'unknown' }

export interface ExportHeader {
  readonly kind: 'header'
  readonly format: 1
  readonly site: string
  /** ISO 8601 UTC. */
  readonly exportedAt: string
  /** The register's public keys as it published them; take them from the register itself where possible. */
  readonly keys: readonly PublicKey[]
  /** For people who find the file. */
  readonly about?: string
}

interface ExportedDocument {
  readonly digest: string
  readonly type: StoredDocument['kind']
  readonly text: string
}

export interface ExportEnd {
  readonly kind: 'end'
  /** How many entries there are. */
  readonly entries: number
  /** The signed head that they add up to. */
  readonly checkpoint: string
}

const bytes = v.pipe(
  v.string(),
  v.regex(/^[\w-]*$/, 'base64url is needed'),
  v.transform((text) =>
    Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (sign) => sign.charCodeAt(0)),
  ),
)
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const publicKey = v.object({
  kty: v.literal('OKP'),
  crv: v.literal('Ed25519'),
  kid: v.string(),
  x: v.string(),
  alg: v.exactOptional(v.string()),
  use: v.exactOptional(v.string()),
  notAfter: v.exactOptional(v.string()),
  vouchesFor: v.exactOptional(v.array(v.object({ site: v.string(), from: count, through: count }))),
})

const lineSchema = v.variant('kind', [
  v.object({
    kind: v.literal('header'),
    format: v.literal(1, 'this export was written by a later evaste; use that one'),
    site: v.string(),
    exportedAt: v.string(),
    keys: v.array(publicKey),
  }),
  v.object({
    kind: v.literal('document'),
    digest: v.string(),
    type: v.picklist(['declaration', 'interface']),
    text: v.string(),
  }),
  v.object({
    kind: v.literal('entry'),
    site: v.string(),
    entry: count,
    decisionId: v.string(),
    consentId: v.string(),
    recordedAt: v.string(),
    record: v.string(),
    server: v.string(),
    personal: v.nullable(bytes),
    keyId: v.nullable(v.string()),
    salt: v.nullable(bytes),
    commitment: bytes,
    hash: bytes,
    receipt: v.string(),
  }),
  v.object({ kind: v.literal('key'), keyId: v.string(), wrappedKey: bytes }),
  v.object({ kind: v.literal('end'), entries: count, checkpoint: v.string() }),
])
const kinds = new Set<unknown>(lineSchema.options.map(({ entries }) => entries.kind.literal))

/** @throws {SyntaxError} where it is no JSON; {TypeError} naming what is missing or of another kind. */
export function parseExportLine(text: string): ExportLine {
  const value = JSON.parse(text) as { readonly kind?: unknown } | null
  if (!kinds.has(value?.kind)) {
    if (typeof value?.kind === 'string') return { kind: 'unknown' }
    throw new TypeError('it has no kind')
  }
  const result = v.safeParse(lineSchema, value)
  if (result.success) return result.output
  throw new TypeError(result.issues.map((issue) => `${v.getDotPath(issue) ?? 'it'}: ${issue.message}`).join('; '))
}

/** The line as it is written, without its line break. */
export const formatExportLine = (line: Exclude<ExportLine, { kind: 'unknown' }>): string =>
  jsonLine(
    Object.fromEntries(
      Object.entries(line).map(([name, value]: [string, unknown]) => [
        name,
        value instanceof Uint8Array ? toBase64url(value) : value,
      ]),
    ),
  )

const toBase64url = (value: Uint8Array): string =>
  btoa(String.fromCharCode(...value)).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '')
