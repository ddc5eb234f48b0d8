import { checkProof, checkSignature, type SeenByWitnesses, type SignatureState } from './check-receipt.js'
import type { UnverifiedReceipt } from './presented-receipt.js'
import { CallRefused, type ReceiptCalls, type RecordedConsent } from './receipt-calls.js'
import type { KeptTexts } from './render-entries.js'

/** Everything that the page shows of a receipt. */
export interface LoadedReceipt {
  readonly signature: SignatureState | 'unknownKeys'
  /** `null`: the register has no proof of it, or one that does not hold. */
  readonly seen: SeenByWitnesses | null
  /** `no-secret`: it was not asked for. `gone`: the register has nothing. */
  readonly consent: RecordedConsent | 'no-secret' | 'gone' | 'failed'
  readonly kept: KeptTexts
}

export async function loadReceipt(receipt: UnverifiedReceipt, calls: ReceiptCalls): Promise<LoadedReceipt> {
  const { site, entry } = receipt.claims
  const [signature, proof, consent] = await Promise.all([
    calls.keys().then(
      (keys) => checkSignature(receipt, keys),
      () => 'unknownKeys' as const,
    ),
    calls.proof(site, entry),
    loadConsent(receipt, calls),
  ])
  const seen = proof === null ? null : await checkProof(receipt, proof)
  return { signature, seen, consent, kept: await loadTexts(consent, calls) }
}

function loadConsent({ claims, secret }: UnverifiedReceipt, calls: ReceiptCalls): Promise<LoadedReceipt['consent']> {
  if (secret === null) return Promise.resolve('no-secret')
  return calls
    .consent(claims.consentId, secret)
    .catch((cause: unknown) => (cause instanceof CallRefused && cause.status === 404 ? 'gone' : 'failed'))
}

async function loadTexts(consent: LoadedReceipt['consent'], calls: ReceiptCalls): Promise<KeptTexts> {
  const records = typeof consent === 'string' ? [] : consent.entries.map(({ record }) => record)
  const load = async <Text>(digests: readonly string[], one: (digest: string) => Promise<Text>) =>
    new Map(await Promise.all([...new Set(digests)].map(async (digest) => [digest, await one(digest)] as const)))
  const [declarations, labels] = await Promise.all([
    load(
      records.map(({ declaration }) => declaration.digest),
      (digest) => calls.declaration(digest),
    ),
    load(
      records.map((record) => record.interface.digest),
      (digest) => calls.labels(digest),
    ),
  ])
  return { declarations, labels }
}
