import type { SignClaims } from '../crypto/jws.js'
import type { Primitives } from '../crypto/primitives.js'
import { SHA256_HEX } from '../../declaration/id-patterns.js'
import { type DueGround, readEntryContent } from '../chain/entry-content.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { RegisterStore } from '../stores/store.js'
import { formatExportLine } from './export-lines.js'
import { exportRecordings, type RecordingExportNeeds } from './export-recordings.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface ExportNeeds {
  readonly store: Pick<RegisterStore, 'head' | 'entries' | 'document'>
  readonly sign: SignClaims
  readonly publicKeys: readonly PublicKey[]
  readonly now: () => Date
  /** Includes the addresses. Without it they are left out, and can never be read from the copy. */
  readonly rewrap?: (keyId: string) => Promise<Uint8Array | null>
  /** Includes the recordings of faults. */
  readonly recordings?: RecordingExportNeeds
  readonly onProgress?: (done: number, total: number) => void
}

const ABOUT =
  'One site of an evaste register: every entry with its chain, the texts it refers to, and the signed head. ' +
  'Check it: npx evaste verify <this file>. Carry it on elsewhere: npx evaste register import <this file>.'

/** Bounds memory; one page is less than a megabyte. */
const PAGE = 500

/**
 * Exports a whole site as a bundle that its controller can take to another register (`export-lines.ts`), line by line,
 * including line breaks. Entries that are appended meanwhile are included, so that an erasure during the export is
 * accounted for.
 */
export async function* exportSite(site: string, needs: ExportNeeds): AsyncGenerator<string> {
  const { store, sign, now } = needs
  const time = now().toISOString()
  const header = { kind: 'header', format: 1, site, exportedAt: time, keys: needs.publicKeys, about: ABOUT } as const
  yield `${formatExportLine(header)}\n`
  const { entry: total } = await store.head(site)
  const sent = new Set<string>()
  let last = { entry: 0, hash: new Uint8Array(32) as Uint8Array }
  for (let more = true; more;) {
    const entries = await store.entries(site, { after: last.entry, limit: PAGE })
    const lines: string[] = []
    for (const entry of entries) lines.push(...(await linesOf(entry, sent, needs)))
    if (lines.length > 0) yield `${lines.join('\n')}\n`
    last = entries.at(-1) ?? last
    more = entries.length === PAGE
    needs.onProgress?.(last.entry, Math.max(total, last.entry))
  }
  if (needs.recordings) yield* exportRecordings(site, needs.recordings)
  const claims = { site, entries: last.entry, hash: toHex(last.hash), time: now().toISOString() }
  const checkpoint = await sign('evaste-checkpoint', claims)
  yield `${formatExportLine({ kind: 'end', entries: last.entry, checkpoint })}\n`
}

/**
 * An entry, preceded by the documents that it refers to and that have not been written yet, and followed by its key.
 */
async function linesOf(
  entry: StoredEntry,
  sent: Set<string>,
  { store, rewrap }: ExportNeeds,
): Promise<readonly string[]> {
  const lines: string[] = []
  for (const digest of digestsIn(entry)) {
    if (sent.has(digest)) continue
    sent.add(digest)
    const document = await store.document(digest)
    if (document) lines.push(formatExportLine({ ...document, kind: 'document', type: document.kind }))
  }
  lines.push(formatExportLine({ kind: 'entry', ...entry }))
  const wrappedKey = entry.keyId === null ? null : await rewrap?.(entry.keyId)
  if (entry.keyId !== null && wrappedKey) lines.push(formatExportLine({ kind: 'key', keyId: entry.keyId, wrappedKey }))
  return lines
}

function digestsIn(entry: StoredEntry): readonly string[] {
  const content = readEntryContent(entry)
  if (content.kind === 'event') return (content.event.due ?? []).flatMap(({ by }) => (isDigest(by) ? [by] : []))
  const record = content.kind === 'decision' ? content.record : content.kind === 'erased' ? content.remains : null
  if (record) return [record.declaration.digest, record.interface.digest]
  return []
}

const isDigest = (by: DueGround['by']): by is string => typeof by === 'string' && SHA256_HEX.test(by)

/** Rewraps a key from one wrapping key to another, for the transfer. */
export async function rewrapKey(
  wrapped: Uint8Array,
  { from, to }: { readonly from: Uint8Array<ArrayBuffer>; readonly to: Uint8Array<ArrayBuffer> },
  { unwrap, wrap }: Pick<Primitives, 'unwrap' | 'wrap'>,
): Promise<Uint8Array> {
  return wrap(to, await unwrap(from, Uint8Array.from(wrapped)))
}
