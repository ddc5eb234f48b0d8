import { jsonLine } from '../../declaration/json-line.js'
import * as v from 'valibot'
import { isUtcTime } from '../../record/utc-time.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { StoredDocument, StoredKey, StoredRecording } from '../stores/store.js'
import type { StoredEntry } from '../chain/stored-entry.js'

/**
 * The format of an export: one site in one text file. Each line is a JSON object (NDJSON, UTF-8); bytes are base64url.
 * The order is: one `header`; the `entry` lines 1, 2, 3 … without gaps; each text that an entry refers to as a
 * `document`, before the first entry that refers to it; if addresses are included, the `key` of an entry after that
 * entry, wrapped (RFC 3394) by a key that is transferred separately; if recordings are included, each as a `recording`,
 * encrypted by a key that is wrapped likewise; one `end`, without which the file is truncated.
 * Readers ignore kinds that they do not know.
 */
export type ExportLine =
  | ExportHeader
  | ({ readonly kind: 'document' } & ExportedDocument)
  | ({ readonly kind: 'entry' } & StoredEntry)
  | ({ readonly kind: 'key' } & StoredKey)
  | ({ readonly kind: 'recording' } & ExportedRecording)
  | ExportEnd
  | { readonly kind: 'unknown' }

export interface ExportHeader {
  readonly kind: 'header'
  readonly format: 1
  readonly site: string
  /** ISO 8601 UTC. */
  readonly exportedAt: string
  /** The register's public keys as it published them. Take them from the register itself if possible. */
  readonly keys: readonly PublicKey[]
  /** For people who open the file. */
  readonly about?: string
}

interface ExportedDocument {
  readonly digest: string
  readonly type: StoredDocument['kind']
  readonly text: string
}

/** A recording of a fault: a nonce of 12 bytes, then its gzip, encrypted with AES-256-GCM. */
export interface ExportedRecording extends Omit<StoredRecording, 'site' | 'place'> {
  readonly wrappedKey: Uint8Array
  readonly body: Uint8Array
}

export interface ExportEnd {
  readonly kind: 'end'
  /** The number of entries. */
  readonly entries: number
  /** The signed head of the chain that the entries form. */
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
const randomId = v.pipe(v.string(), v.regex(/^[\w-]{8,64}$/))
const time = v.pipe(v.string(), v.check(isUtcTime, 'a UTC time such as 2026-11-22T12:00:00.000Z is needed'))
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
  v.object({
    kind: v.literal('recording'),
    recordingId: randomId,
    consentId: v.string(),
    entry: count,
    reason: v.picklist(['report', 'error', 'always']),
    receivedAt: time,
    deleteAfter: time,
    size: count,
    keyId: randomId,
    wrappedKey: bytes,
    body: bytes,
  }),
  v.object({ kind: v.literal('end'), entries: count, checkpoint: v.string() }),
])
const kinds = new Set<unknown>(lineSchema.options.map(({ entries }) => entries.kind.literal))

/** @throws {SyntaxError} if it is not JSON; {TypeError} naming what is missing or has the wrong type. */
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

/** The line as written, without its line break. */
export const formatExportLine = (line: Exclude<ExportLine, { kind: 'unknown' }>): string =>
  jsonLine(
    Object.fromEntries(
      Object.entries(line).map(([name, value]: [string, unknown]) => [
        name,
        value instanceof Uint8Array ? toBase64url(value) : value,
      ]),
    ),
  )

/** In parts, because a call takes only so many arguments. */
function toBase64url(value: Uint8Array): string {
  let binary = ''
  for (let at = 0; at < value.length; at += PART) binary += String.fromCharCode(...value.subarray(at, at + PART))
  return btoa(binary).replace(/[+/=]/g, (sign) => ({ '+': '-', '/': '_' })[sign] ?? '')
}

const PART = 8_192
