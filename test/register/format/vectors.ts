import { readFile } from 'node:fs/promises'
import { canonical } from '../../../src/declaration/canonical.js'
import { toHex } from '../../../src/declaration/hex.js'
import { signNote } from '../../../src/register/chain/note-signatures.js'
import { noteKeyOf } from '../../../src/register/chain/note-witness.js'
import { leafHash, MerkleFrontier } from '../../../src/register/chain/merkle-tree.js'
import { NOTE_TYPES, type NoteKey, writeNote } from '../../../src/register/chain/signed-note.js'
import type { StoredEntry } from '../../../src/register/chain/stored-entry.js'
import { checkpointText } from '../../../src/register/chain/tree-checkpoint.js'
import { publicKeyOf, type SigningKey } from '../../../src/register/crypto/signing-key.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { parseExportLine } from '../../../src/register/export/export-lines.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { signingKey } from '../bakery.js'
import { otherKey, otherName, sha256, vkey } from '../witness/two-registers.js'
import { forge } from './forge.js'

export const FOLDER = 'test/register/format'
const WITNESS = { witness: 'checkpoint.txt', witnessKey: await vkey(otherKey, 'cosignature', otherName) }

/** What a verifier finds in a file, among other things; nothing: it is good. */
export interface Expected {
  readonly finds: readonly string[]
  readonly witness?: string
  readonly witnessKey?: string
  /** The keys to verify with; default: `keys.json`. */
  readonly keys?: string
}

interface Vector extends Expected {
  readonly text: string
}

/** Every vector by the name of its file, derived from the two good ones. */
export async function makeVectors(): Promise<Readonly<Record<string, Vector>>> {
  const good = await read('vector.ndjson')
  const old = await read('vector-retention.ndjson')
  const bad = (text: string, ...finds: string[]): Vector => ({ text, finds })
  const forged = async (change: Parameters<typeof forge>[1], ...finds: string[]): Promise<Vector> => ({
    ...{ text: await forge(good, change, signingKey), finds, ...WITNESS },
  })
  return {
    'vector.ndjson': { text: good, finds: [], ...WITNESS },
    'vector-retention.ndjson': { text: old, finds: [] },
    'bad-answer.ndjson': bad(
      good.replace('marketing\\":\\"refused', 'marketing\\":\\"given'),
      '1: commitment',
      '1: receipt',
    ),
    'bad-missing-entry.ndjson': bad(without(good, '"entry":2,'), '2: number'),
    'bad-unexplained.ndjson': bad(without(good, '"entry":3,'), '2: content'),
    'bad-remains.ndjson': bad(
      changed(good, '"entry":2,', 'analytics\\":\\"given', 'analytics\\":\\"refused'),
      '2: content',
    ),
    'bad-text.ndjson': bad(
      good.replace('Kulmaleipomo Oy\\"', 'Another Oy\\"'),
      `document ${digestOfDeclaration(good)}`,
    ),
    'bad-end.ndjson': bad(good.replace('"entries":4', '"entries":3'), 'checkpoint'),
    'bad-cut.ndjson': bad(`${good.trimEnd().split('\n').slice(0, -1).join('\n')}\n`, 'incomplete'),
    'bad-early-retention.ndjson': bad(changed(old, '"entry":1,', '"recordedAt":"2026', '"recordedAt":"2029'), '1: due'),
    'bad-key.ndjson': bad(await forge(good, (entries) => entries, otherKey), '1: receipt', 'checkpoint'),
    'bad-foreign-site.ndjson': {
      ...bad(await forge(good, (entries) => entries, otherKey), '1: receipt', 'checkpoint'),
      keys: 'keys-limited.json',
    },
    'bad-key-ended.ndjson': {
      ...bad(await forge(good, (entries) => entries.map(afterTheEnd), signingKey), '4: receipt'),
      keys: 'keys-limited.json',
    },
    'bad-rewritten.ndjson': await forged(
      (entries) => entries.map((one) => (one.entry === 1 ? given(one) : one)),
      '4: history',
    ),
    'bad-shortened.ndjson': await forged((entries) => entries.slice(0, 3), '4: history'),
    'bad-forked.ndjson': await forged(
      (entries) => entries.map((one) => (one.entry === 4 ? redated(one, '2026-11-22T12:00:01.000Z') : one)),
      '4: history',
    ),
    'bad-back-dated.ndjson': await forged(
      (entries) => [...entries, another(entries[0] as StoredEntry, '2026-11-22T11:58:00.000Z')],
      '5: time',
    ),
    'bad-dated-ahead.ndjson': await forged(
      (entries) => entries.map((one) => (one.entry === 4 ? redated(one, '2026-11-22T13:00:00.000Z') : one)),
      '4: time',
    ),
  }
}

export const read = (name: string): Promise<string> => readFile(`${FOLDER}/${name}`, 'utf8')
export const publicKeys = { keys: [publicKeyOf(signingKey)] }

const KEY_ENDED = '2026-11-22T12:30:00.000Z'
/** The register's key, which has ended, and one that came with another site. */
export const limitedKeys = {
  keys: [
    { ...publicKeyOf(signingKey), notAfter: KEY_ENDED },
    { ...publicKeyOf(otherKey), vouchesFor: [{ site: 'lake-spa', from: 1, through: 1_000 }] },
  ],
}
const afterTheEnd = (entry: StoredEntry): StoredEntry =>
  entry.entry === 4 ? redated(entry, '2026-11-22T12:31:00.000Z') : entry

/** A checkpoint of the good vector that a witness signed five minutes later. */
export async function makeCheckpoint(): Promise<string> {
  const entries = entriesOf(await read('vector.ndjson'))
  const origin = 'register.example/corner-bakery'
  const frontier = new MerkleFrontier(sha256)
  for (const { hash } of entries) await frontier.append(hash)
  const text = checkpointText({ origin, size: entries.length, root: await frontier.root() })
  const seconds = Date.parse('2026-11-22T12:05:00Z') / 1000
  const log = await signerOf(signingKey, NOTE_TYPES.ed25519, origin)
  const witness = await signerOf(otherKey, NOTE_TYPES.cosignature, otherName)
  const signatures = [await signNote(text, log, { sha256 }), await signNote(text, witness, { sha256, seconds })]
  return writeNote({ text, signatures })
}

/** The value of each step of the good vector. */
export async function makeSteps(): Promise<readonly object[]> {
  const frontier = new MerkleFrontier(sha256)
  const steps: object[] = []
  for (const entry of entriesOf(await read('vector.ndjson'))) {
    await frontier.append(entry.hash)
    steps.push({
      entry: entry.entry,
      committed: entry.salt && toHex(committedBytes(entry)),
      commitment: toHex(entry.commitment),
      hash: toHex(entry.hash),
      leaf: toHex(await leafHash(entry.hash, sha256)),
      root: toHex(await frontier.root()),
    })
  }
  return steps
}

function committedBytes({ salt, record, server, personal }: StoredEntry): Uint8Array {
  const content = Buffer.from(`{"record":${record},"server":${server}}`)
  const parts = [Buffer.from(salt ?? []), content, Buffer.from(personal ?? [])]
  const length = (part: Buffer): Buffer => {
    const four = Buffer.alloc(4)
    four.writeUInt32BE(part.length)
    return four
  }
  return Buffer.concat(parts.flatMap((part) => [length(part), part]))
}

async function signerOf(key: SigningKey, type: NoteKey['type'], name: string) {
  const { signBytes } = await openSignatures({ signing: key }, nodePrimitives)
  return {
    key: noteKeyOf(key, type, name),
    sign: async (bytes: Uint8Array<ArrayBuffer>) => (await signBytes(bytes)).signature,
  }
}

const entriesOf = (text: string): readonly StoredEntry[] =>
  text
    .trimEnd()
    .split('\n')
    .map(parseExportLine)
    .flatMap((line) => (line.kind === 'entry' ? [line] : []))

const digestOfDeclaration = (text: string): string =>
  /"digest":"([0-9a-f]{64})","kind":"document"/.exec(text)?.[1] ?? ''

const without = (text: string, part: string): string =>
  text
    .split('\n')
    .filter((line) => !line.startsWith('{"kind":"entry"') || !line.includes(part))
    .join('\n')

const changed = (text: string, part: string, from: string, to: string): string =>
  text
    .split('\n')
    .map((line) => (line.includes(part) ? line.replace(from, to) : line))
    .join('\n')

const given = (entry: StoredEntry): StoredEntry => ({
  ...entry,
  record: entry.record.replace('"marketing":"refused"', '"marketing":"given"'),
})

const redated = (entry: StoredEntry, recordedAt: string): StoredEntry => ({
  ...entry,
  recordedAt,
  server: canonical({ ...(JSON.parse(entry.server) as object), recordedAt }),
})

function another(entry: StoredEntry, recordedAt: string): StoredEntry {
  const decisionId = 'f'.repeat(32)
  const record = canonical({ ...(JSON.parse(entry.record) as object), decisionId })
  const server = canonical({ ...(JSON.parse(entry.server) as object), recordedAt, entry: 5 })
  return { ...entry, entry: 5, recordedAt, decisionId, record, server }
}
