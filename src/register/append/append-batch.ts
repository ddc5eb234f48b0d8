import type { IpMode } from '../../declaration/types.js'
import type { ConsentReceipt, ConsentRecord, ReceiptClaims } from '../../record/record.js'
import { answerOf, countDecisions, type CountedAs } from '../statistics/count-decisions.js'
import type { Issuer } from './issuer.js'
import type { Primitives } from '../crypto/primitives.js'
import type { RecordingDestroyer } from '../recordings/destroy-recordings.js'
import { unrestricted } from '../statistics/restricted-counts.js'
import type { SignClaims } from '../crypto/jws.js'
import { endRecordings } from './end-recordings.js'
import { erasedDigest } from '../chain/erased-decision.js'
import { chainHash, commitmentOf, type EntryFlag, serverText } from '../chain/seal.js'
import type { AppendTransaction, NewEntry, RegisterStore } from '../stores/store.js'
import { toHex } from '../../declaration/hex.js'
import type { ChainHead, StoredEntry } from '../chain/stored-entry.js'

/** A record that has passed every check, with everything that its entry needs except the number. */
export interface Draft {
  readonly record: ConsentRecord
  /** RFC 8785 form of the record. */
  readonly text: string
  /** When the server received it, ISO 8601 UTC. */
  readonly recordedAt: string
  readonly flags: readonly EntryFlag[]
  readonly ip: IpMode
  readonly personal: Uint8Array | null
  readonly keyId: string | null
  readonly countedAs: CountedAs
  /** Default: true; it destroys nothing. */
  readonly allowsRecording?: boolean
  readonly issuer: Issuer
}

/** What turns a draft into an entry. */
export interface Sealing extends Pick<Primitives, 'sha256'> {
  readonly sign: SignClaims
}

/** What a batch of drafts needs. */
export interface AppendBatchNeeds extends Sealing {
  /** Default: there are no recordings. */
  readonly recordings?: Pick<RecordingDestroyer, 'ofConsents'>
}

export type AppendOutcome =
  /** `repeated`: the same decision with the same content has already been stored. */
  | {
      readonly kind: 'appended' | 'repeated'
      readonly receipt: ConsentReceipt
      /** How many recordings of faults it has destroyed. Absent: none. */
      readonly destroyedRecordings?: number
    }
  /** The same decision was stored with different content. */
  | { readonly kind: 'conflict' }
  /** The decision has been erased. */
  | { readonly kind: 'erased' }
  /** The consent was started with a different receipt secret. */
  | { readonly kind: 'secret-mismatch' }

const SALT_BYTES = 16

/** A decision that has an entry, or gets one in this batch; its receipt is set once the entry is sealed. */
export interface DraftSlot {
  readonly text: string
  receipt: ConsentReceipt | null
  destroyedRecordings?: number
}
type Verdict = { readonly kind: AppendOutcome['kind']; readonly slot: DraftSlot }

/**
 * Appends drafts of any sites in one transaction, without waiting for a lock. Resolves when the transaction is durable,
 * with one outcome per draft; `null` if another writer has locked the head of the site, or the site has no head yet.
 */
export async function appendBatch(
  store: RegisterStore,
  sealing: AppendBatchNeeds,
  drafts: readonly Draft[],
): Promise<readonly (AppendOutcome | null)[]> {
  const outcomes = new Map<Draft, AppendOutcome>()
  const sites = unique(drafts.map(({ record }) => record.site))
  await store.append(async (transaction) => {
    const heads = await transaction.freeHeads(sites)
    for (const [site, head] of heads) {
      const own = drafts.filter(({ record }) => record.site === site)
      const results = await appendToSite(transaction, sealing, { site, head, drafts: own })
      own.forEach((draft, i) => outcomes.set(draft, results[i] as AppendOutcome))
    }
  })
  return drafts.map((draft) => outcomes.get(draft) ?? null)
}

/** Appends drafts of one site in one transaction. Waits for as long as another writer has locked its head. */
export const appendAlone = (
  store: RegisterStore,
  sealing: AppendBatchNeeds,
  drafts: readonly Draft[],
): Promise<readonly AppendOutcome[]> =>
  store.append(async (transaction) => {
    const { site } = (drafts[0] as Draft).record
    return appendToSite(transaction, sealing, { site, head: await transaction.head(site), drafts })
  })

/** @param to.head is already locked. */
async function appendToSite(
  transaction: AppendTransaction,
  sealing: AppendBatchNeeds,
  { site, head, drafts }: { readonly site: string; readonly head: ChainHead; readonly drafts: readonly Draft[] },
): Promise<readonly AppendOutcome[]> {
  const { verdicts, fresh, returning } = await judge(transaction, site, { drafts, sha256: sealing.sha256 })
  const ended = await endRecordings(transaction, site, { slots: fresh, returning }, sealing)
  const entries = await seal(head, ended, sealing)
  await Promise.all([
    transaction.insert(site, entries),
    countUnrestricted(transaction, site, { drafts: fresh.map(({ draft }) => draft), returning }),
  ])
  for (const [i, entry] of entries.entries()) if (fresh[i]) fresh[i].slot.receipt = receiptOf(entry)
  return verdicts.map(toOutcome)
}

/** R84. A consent that starts here cannot be restricted, so the database is not queried about it. */
async function countUnrestricted(
  transaction: AppendTransaction,
  site: string,
  { drafts, returning }: { readonly drafts: readonly Draft[]; readonly returning: ReadonlySet<string> },
): Promise<void> {
  const idOf = ({ record }: Draft): string => record.consentId
  const begun = drafts.filter((draft) => !returning.has(idOf(draft)))
  const continued = drafts.filter((draft) => returning.has(idOf(draft)))
  const counted = [...begun, ...(await unrestricted(continued, site, idOf, transaction))]
  await transaction.count(site, countDecisions(counted))
}

const slotOf = (entry: StoredEntry): DraftSlot => ({ text: entry.record, receipt: receiptOf(entry) })

/**
 * Decides what happens to each draft, in order of arrival. A decision that appears twice in a batch is handled as if
 * the second had been sent later.
 */
async function judge(
  transaction: AppendTransaction,
  site: string,
  { drafts, sha256 }: { readonly drafts: readonly Draft[]; readonly sha256: Sealing['sha256'] },
) {
  const digests = await Promise.all(drafts.map(({ record }) => erasedDigest(site, record.decisionId, sha256)))
  const [known, hashes, erased] = await Promise.all([
    transaction.entriesOfDecisions(site, unique(drafts.map(({ record }) => record.decisionId))),
    transaction.secretHashes(site, unique(drafts.map(({ record }) => record.consentId))),
    transaction.erasedDecisions(site, digests),
  ])
  const secrets = new Map(hashes)
  const returning = new Set(secrets.keys())
  const slots = new Map<string, DraftSlot>(known.map((entry) => [entry.decisionId, slotOf(entry)]))
  const fresh: { draft: Draft; slot: DraftSlot }[] = []
  const verdicts = drafts.map((draft, i): Verdict => {
    const { record, text } = draft
    const slot = slots.get(record.decisionId) ?? { text, receipt: null }
    if (slots.has(record.decisionId)) return { kind: slot.text === text ? 'repeated' : 'conflict', slot }
    if (erased.has(digests[i] as string)) return { kind: 'erased', slot }
    const secret = secrets.get(record.consentId) ?? record.receiptSecretHash
    if (secret !== record.receiptSecretHash) return { kind: 'secret-mismatch', slot }
    secrets.set(record.consentId, secret)
    slots.set(record.decisionId, slot)
    fresh.push({ draft, slot })
    return { kind: 'appended', slot }
  })
  return { verdicts, fresh, returning }
}

async function seal(
  head: ChainHead,
  fresh: readonly { readonly draft: Draft }[],
  { sign, sha256 }: Sealing,
): Promise<readonly NewEntry[]> {
  const salts = crypto.getRandomValues(new Uint8Array(fresh.length * SALT_BYTES)) // one call, because each is a system call
  const unlinked = await Promise.all(
    fresh.map(({ draft }, i) => {
      const salt = salts.slice(i * SALT_BYTES, (i + 1) * SALT_BYTES)
      return number(draft, { entry: head.entry + 1 + i, salt }, sha256)
    }),
  )
  const linked = []
  let { hash } = head
  for (const entry of unlinked) {
    hash = await chainHash(hash, entry.commitment, sha256)
    linked.push({ ...entry, hash })
  }
  return Promise.all(
    linked.map(async ({ draft, ...entry }) => ({
      ...entry,
      receipt: await sign('evaste-receipt', claimsOf(draft, entry)),
    })),
  )
}

async function number(
  draft: Draft,
  { entry, salt }: { readonly entry: number; readonly salt: Uint8Array },
  sha256: Sealing['sha256'],
) {
  const { record, recordedAt, ip, flags, personal, keyId, countedAs } = draft
  const { site, decisionId, consentId, receiptSecretHash } = record
  const sealed = { salt, record: draft.text, server: serverText({ site, entry, recordedAt, ip, flags }), personal }
  const commitment = await commitmentOf(sealed, sha256)
  const facets = { version: countedAs.version, answer: answerOf(record) }
  const ids = { site, entry, decisionId, consentId, recordedAt, receiptSecretHash, keyId }
  return { ...sealed, ...ids, draft, commitment, facets }
}

function claimsOf({ record, issuer }: Draft, at: Pick<NewEntry, 'entry' | 'recordedAt' | 'hash'>): ReceiptClaims {
  const { site, consentId, decisionId, choices, services } = record
  return {
    ...issuer,
    site,
    consentId,
    decisionId,
    entry: at.entry,
    recordedAt: at.recordedAt,
    choices,
    services,
    declarationDigest: record.declaration.digest,
    entryHash: toHex(at.hash),
  }
}

function toOutcome({ kind, slot: { receipt, destroyedRecordings } }: Verdict): AppendOutcome {
  if (kind === 'conflict' || kind === 'secret-mismatch' || kind === 'erased') return { kind }
  if (!receipt) throw new Error('a recorded decision has no receipt')
  return { kind, receipt, ...(destroyedRecordings !== undefined && { destroyedRecordings }) }
}

const receiptOf = ({ entry, recordedAt, receipt }: ConsentReceipt): ConsentReceipt => ({
  entry,
  recordedAt,
  receipt,
})

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)]
