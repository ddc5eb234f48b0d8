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
  readonly servers?: Readonly<Record<number, string>>
  readonly event?: string
  readonly due?: readonly { readonly entries: string; readonly by: string | number; readonly period?: string }[]
  readonly terms?: Periods
  readonly through?: number
  readonly kid: string
  readonly alg: string
  readonly typ: string
}
interface Periods {
  readonly given?: string
  readonly refused?: string
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
  const texts = new Map(lines.filter(({ kind }) => kind === 'document').map(({ digest, text }) => [digest, text]))
  const byNumber = new Map(lines.filter(({ kind }) => kind === 'entry').map((line) => [line.entry, line]))
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
    wrong.push(...undueBy(line, byNumber, texts).map((early) => `${early}: due`))
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
    missing.set(entry, record === '' ? '' : `${digestOf(record)} ${digestOf(server)}`)
    const isBare =
      decisionId === `blank:${entry}` &&
      consentId === '' &&
      (record !== '' || server === '') &&
      line.personal === null &&
      line.receipt === ''
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

const digestOf = (text: string) => sha256(Buffer.from(text)).toString('hex')

function explain({ event, blanked, remains = {}, servers = {} }: Json, missing: Map<number, string>): void {
  if (event !== 'erasure' && event !== 'retention') return
  for (const entry of numbersIn(blanked))
    if (missing.get(entry) === (remains[entry] ? `${remains[entry]} ${servers[entry]}` : '')) missing.delete(entry)
}

const numbersIn = (ranges = ''): number[] =>
  ranges
    .split(',')
    .filter(Boolean)
    .flatMap((range) => {
      const [first = '', last = first] = range.split('-')
      return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => Number(first) + i)
    })

/** Entries that a retention event took away before their time. */
function undueBy(line: Json, entries: ReadonlyMap<number, Json>, texts: ReadonlyMap<string, string>): number[] {
  const { event, blanked, due = [] }: Json = line.record && line.salt ? JSON.parse(line.record) : NONE
  if (event !== 'retention') return []
  const allowed = due.flatMap(({ entries: ranges, by, period = '' }) => {
    const numbers = numbersIn(ranges)
    if (by === 'consent' || by === 'retention-start') return numbers
    const { periods, through = Infinity } = statedBy(by, entries, texts)
    const last = Date.parse(line.recordedAt) + 5 * 60_000
    const hasEnded = (number: number) => plus(entries.get(number)?.recordedAt ?? '', period) <= last
    return periods.includes(period) ? numbers.filter((number) => number <= through && hasEnded(number)) : []
  })
  return numbersIn(blanked).filter((number) => !allowed.includes(number))
}

function statedBy(by: string | number, entries: ReadonlyMap<number, Json>, texts: ReadonlyMap<string, string>) {
  if (by === 'answer') return { periods: ['P3Y'] }
  if (typeof by === 'number') {
    const { terms, through = 0 }: Json = JSON.parse(entries.get(by)?.record || '{}')
    return { periods: terms ? [terms.given, terms.refused] : [], through }
  }
  const text = texts.get(by)
  if (text === undefined) return { periods: [] }
  const { register } = JSON.parse(text) as { register?: { retention?: Periods } }
  const { given = 'P3Y', refused = 'P6M' } = register?.retention ?? {}
  return { periods: [given, refused] }
}

/** A date plus whole years, months and days, which is all that these exports have. */
function plus(time: string, period: string): number {
  const [, years = 0, months = 0, days = 0] = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(period) ?? [NaN, NaN]
  const date = new Date(time)
  return date.setUTCFullYear(
    date.getUTCFullYear() + Number(years),
    date.getUTCMonth() + Number(months),
    date.getUTCDate() + Number(days),
  )
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
