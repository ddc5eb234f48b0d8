import { createHash, createPublicKey, type JsonWebKey, verify } from 'node:crypto'

// Written from docs/format.md alone, with nothing of evaste: if the two part, the document is wrong.

/** Every member that the document names, of whatever object. */
interface Json {
  readonly kind: string
  readonly site: string
  readonly keys: readonly Json[]
  readonly digest: string
  readonly text: string
  readonly entry: number
  readonly decisionId: string
  readonly consentId?: string
  readonly eventId?: string
  readonly recordedAt: string
  readonly record: string
  readonly server: string
  readonly personal: string | null
  readonly salt: string | null
  readonly commitment: string
  readonly hash: string
  readonly receipt: string
  readonly entries: number
  readonly checkpoint: string
  readonly entryHash: string
  readonly blanked?: string
  readonly remains?: Readonly<Record<number, string>>
  readonly kid: string
  readonly alg: string
  readonly typ: string
}
const NONE = {} as Json

const sha256 = (...parts: Uint8Array[]) => createHash('sha256').update(Buffer.concat(parts)).digest()
const bytes = (text: string | null) => Buffer.from(text ?? '', 'base64url')
const length = (part: Uint8Array) => {
  const four = Buffer.alloc(4)
  four.writeUInt32BE(part.length)
  return four
}

/** @returns what is wrong with an export, in no order that matters; empty: nothing. */
export function verifyFromDocument(text: string, keys?: readonly object[]): string[] {
  const lines: Json[] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
  const header = lines[0] ?? NONE
  const end = lines.at(-1) ?? NONE
  if (header.kind !== 'header' || end.kind !== 'end') return ['incomplete']
  const claimsOf = claimsReader((keys ?? header.keys) as readonly Json[])
  const wrong: string[] = []
  const missing = new Map<number, string>()
  let hash: Uint8Array = Buffer.alloc(32)
  let number = 0
  let before = -Infinity
  for (const line of lines) {
    if (line.kind === 'document' && sha256(Buffer.from(line.text)).toString('hex') !== line.digest)
      wrong.push(`document ${line.digest}`)
    if (line.kind !== 'entry') continue
    number += 1
    if (line.entry !== number) wrong.push(`${number}: number`)
    const commitment = line.salt === null ? bytes(line.commitment) : commitmentOf(line)
    hash = sha256(hash, commitment)
    if (!commitment.equals(bytes(line.commitment))) wrong.push(`${number}: commitment`)
    if (!bytes(line.hash).equals(hash)) wrong.push(`${number}: hash`)
    wrong.push(...examineContent(line, missing).map((what) => `${number}: ${what}`))
    if (line.record !== '' && line.salt !== null) {
      const typ = 'event' in JSON.parse(line.record) ? 'evaste-event' : 'evaste-receipt'
      const { site, entry, entryHash } = claimsOf(line.receipt, typ)
      if (site !== header.site || entry !== number || entryHash !== Buffer.from(hash).toString('hex'))
        wrong.push(`${number}: receipt`)
    }
    const at = Date.parse(line.recordedAt)
    if (at + 5 * 60_000 < before) wrong.push(`${number}: time`)
    before = at
  }
  for (const entry of missing.keys()) wrong.push(`${entry}: content`)
  const { site, entries, hash: signed } = claimsOf(end.checkpoint, 'evaste-checkpoint')
  const isHead = site === header.site && entries === number && signed === Buffer.from(hash).toString('hex')
  return isHead && end.entries === number ? wrong : [...wrong, 'checkpoint']
}

function commitmentOf({ salt, record, server, personal }: Json): Buffer {
  const parts = [bytes(salt), Buffer.from(`{"record":${record},"server":${server}}`), bytes(personal)]
  return sha256(...parts.flatMap((part) => [length(part), part]))
}

function examineContent(line: Json, missing: Map<number, string>): string[] {
  const { entry, record, server, salt, decisionId, consentId } = line
  if (record === '' || salt === null) {
    missing.set(entry, record === '' ? '' : sha256(Buffer.from(record)).toString('hex'))
    const isBare = decisionId === `blank:${entry}` && consentId === '' && (record !== '' || server === '')
    return isBare ? [] : ['columns']
  }
  const content: Json = JSON.parse(record)
  if ('event' in content) explain(content, missing)
  const { site, entry: own, recordedAt } = JSON.parse(server) as Json
  const isSame =
    site === line.site &&
    own === entry &&
    recordedAt === line.recordedAt &&
    decisionId === (content.eventId ?? content.decisionId) &&
    consentId === (content.consentId ?? '')
  return isSame ? [] : ['columns']
}

function explain({ blanked = '', remains = {} }: Json, missing: Map<number, string>): void {
  for (const range of String(blanked).split(',').filter(Boolean)) {
    const [first = '', last = first] = range.split('-')
    for (let entry = Number(first); entry <= Number(last); entry++)
      if (missing.get(entry) === (remains[entry] ?? '')) missing.delete(entry)
  }
}

/** Reads the claims of a JWS; none where the signature does not hold. */
const claimsReader =
  (keys: readonly Json[]) =>
  (jws: string, typ: string): Json => {
    const [head = '', payload = '', signature = ''] = jws.split('.')
    if (!head) return NONE
    const header: Json = JSON.parse(bytes(head).toString())
    const jwk = keys.find(({ kid }) => kid === header.kid) as unknown as JsonWebKey | undefined
    if (!jwk || header.alg !== 'EdDSA' || header.typ !== typ) return NONE
    const isSigned = verify(
      null,
      Buffer.from(`${head}.${payload}`),
      createPublicKey({ key: jwk, format: 'jwk' }),
      bytes(signature),
    )
    return isSigned ? JSON.parse(bytes(payload).toString()) : NONE
  }
