import type { SignClaims } from '../crypto/jws.js'
import type { Primitives } from '../crypto/primitives.js'
import { readEntryContent } from '../chain/entry-content.js'
import type { PublicKey } from '../crypto/signing-key.js'
import type { RegisterStore } from '../stores/store.js'
import { formatExportLine } from './export-lines.js'
import { toHex } from '../../declaration/hex.js'
import type { StoredEntry } from '../chain/stored-entry.js'

export interface ExportNeeds {
  readonly store: Pick<RegisterStore, 'head' | 'entries' | 'document'>
  readonly sign: SignClaims
  readonly publicKeys: readonly PublicKey[]
  readonly now: () => Date
  /** Takes the addresses along; without it they stay, and the copy can never be read for them. */
  readonly rewrap?: (keyId: string) => Promise<Uint8Array | null>
  readonly onProgress?: (done: number, total: number) => void
}

const ABOUT =
  'One site of an evaste register: every entry with its chain, the texts it refers to, and the signed head. ' +
  'Check it: npx evaste verify <this file>. Carry it on elsewhere: npx evaste register import <this file>.'

/** Bounds memory; a page is under a megabyte. */
const PAGE = 500

/**
 * A whole site as a bundle that its controller takes along (`export-lines.ts`), line by line and with its breaks. Entries
 * that are appended meanwhile are in it as well: what is erased while it is read is then explained in it.
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
  const claims = { site, entries: last.entry, hash: toHex(last.hash), time: now().toISOString() }
  const checkpoint = await sign('evaste-checkpoint', claims)
  yield `${formatExportLine({ kind: 'end', entries: last.entry, checkpoint })}\n`
}

/** An entry with what it refers to in front, as far as that has not been sent, and its key behind. */
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
  const record = content.kind === 'decision' ? content.record : content.kind === 'erased' ? content.remains : null
  return record ? [record.declaration.digest, record.interface.digest] : []
}

/** Wraps a key that one key has wrapped with another, so that it can travel. */
export async function rewrapKey(
  wrapped: Uint8Array,
  { from, to }: { readonly from: Uint8Array<ArrayBuffer>; readonly to: Uint8Array<ArrayBuffer> },
  { unwrap, wrap }: Pick<Primitives, 'unwrap' | 'wrap'>,
): Promise<Uint8Array> {
  return wrap(to, await unwrap(from, Uint8Array.from(wrapped)))
}
