import { chainHash, commitmentOf } from '../../../src/register/chain/seal.js'
import { createSigner } from '../../../src/register/crypto/jws.js'
import type { SigningKey } from '../../../src/register/crypto/signing-key.js'
import { toHex } from '../../../src/declaration/hex.js'
import { type ExportLine, formatExportLine, parseExportLine } from '../../../src/register/export/export-lines.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'

/** What an operator with a key does to a history: entries changed, dropped or added. */
export type Forgery = (entries: readonly StoredEntry[]) => readonly StoredEntry[]

/** Links and signs an export again, so that it agrees with itself. */
export async function forge(text: string, change: Forgery, key: SigningKey): Promise<string> {
  const lines = text.trimEnd().split('\n').map(parseExportLine)
  const [header] = lines
  const end = lines.at(-1)
  if (header?.kind !== 'header' || end?.kind !== 'end') throw new Error('this is no export')
  const sign = await createSigner(key, nodePrimitives)
  const { site } = header
  const changed = change(lines.flatMap((line) => (line.kind === 'entry' ? [line] : [])))
  let hash: Uint8Array = new Uint8Array(32)
  const entries: ExportLine[] = []
  for (const entry of changed) {
    const { salt, record } = entry
    const commitment = salt ? await commitmentOf({ ...entry, salt }, nodePrimitives.sha256) : entry.commitment
    hash = await chainHash(hash, commitment, nodePrimitives.sha256)
    const type = record.includes('"event":') ? 'evaste-event' : 'evaste-receipt'
    const claims = { site, entry: entry.entry, recordedAt: entry.recordedAt, entryHash: toHex(hash) }
    const receipt = salt && record !== '' ? await sign(type, claims) : ''
    entries.push({ ...entry, kind: 'entry', commitment, hash, receipt })
  }
  const last = { site, entries: entries.length, hash: toHex(hash), time: header.exportedAt }
  const checkpoint = await sign('evaste-checkpoint', last)
  const documents = lines.filter(({ kind }) => kind === 'document')
  const { d: _, ...own } = key
  const forged: ExportLine[] = [{ ...header, keys: [own] }, ...documents, ...entries]
  return (
    [...forged, { ...end, entries: entries.length, checkpoint }]
      .map((line) => formatExportLine(line as never))
      .join('\n') + '\n'
  )
}
