import { removeKey } from '../device/device-keys.js'
import { readSecret } from '../device/receipt-secret.js'
import type { ConsentSession } from './consent-session.js'

/** What a visitor asks of the register with the receipt secret (GDPR 15 to 21). */
export type VisitorRequestKind = 'access' | 'rectification' | 'restriction' | 'objection' | 'erasure'

/** What the visitor says was recorded wrongly: the language, BCP 47, or when they decided, ISO 8601 UTC. */
export interface VisitorCorrection {
  readonly language?: string
  readonly decidedAt?: string
}

/** Something that an erasure leaves, by what law, until when. */
export interface KeptPart {
  readonly what: string
  readonly why: readonly string[]
  /** ISO 8601 UTC; `null`: as long as the register, because it identifies nobody. */
  readonly until: string | null
}

/** What the register has done, as far as its answer could be read. */
export interface DoneRequest {
  readonly kind: 'done'
  readonly entry: number
  /** When the controller answers at the latest, ISO 8601 UTC; `null`: answered at once. */
  readonly dueAt: string | null
  /** `access`: everything there is, as the register gave it. */
  readonly consent: unknown
  /** `erasure` alone leaves something. */
  readonly kept: readonly KeptPart[]
}

/** `gone`: nothing there for this id and secret. `many`: later. `wrong`: not what it takes. `later`: no answer came. */
export type RegisterAnswer =
  DoneRequest | { readonly kind: 'refused'; readonly why: 'gone' | 'many' | 'wrong' | 'later' }

/** Who may ask: the device with the receipt secret of the consent that stands. */
export interface ReceiptHolder {
  readonly site: string
  readonly consentId: string
  readonly registerUrl: string
  readonly secret: string
}

/** The holder of the present consent's receipt secret; `null` where there is no register, no receipt or no secret. */
export function receiptHolder({ declaration, decision, receipt }: ConsentSession): ReceiptHolder | null {
  const register = declaration?.register
  const secret = register && decision && receipt && readSecret(declaration.site, decision.consentId)
  if (!secret) return null
  const registerUrl = new URL(register.url, location.origin).href.replace(/\/$/, '')
  return { site: declaration.site, consentId: decision.consentId, registerUrl, secret }
}

/**
 * Asks the register for one thing. R80: id and secret are all that is sent.
 *
 * An erasure that was done takes the receipt and its secret from the device too: the next decision starts a new consent.
 */
export async function askRegister(
  { site, consentId, registerUrl, secret }: ReceiptHolder,
  request: { readonly kind: VisitorRequestKind; readonly correction?: VisitorCorrection },
  { fetch }: { readonly fetch: typeof globalThis.fetch },
): Promise<RegisterAnswer> {
  try {
    const response = await fetch(`${registerUrl}/v1/receipts/${encodeURIComponent(consentId)}/requests`, {
      method: 'POST',
      headers: { authorization: `Receipt ${secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(request),
      credentials: 'omit',
    })
    if (!response.ok) return { kind: 'refused', why: reasonOf(response.status) }
    if (request.kind === 'erasure') for (const key of ['receipt', 'receipt-secret']) removeKey(site, key)
    return parseDone(await response.json())
  } catch {
    return { kind: 'refused', why: 'later' } // the visitor is told, and nothing is claimed
  }
}

function reasonOf(status: number): 'gone' | 'many' | 'wrong' | 'later' {
  if (status === 404) return 'gone'
  if (status === 429) return 'many'
  return status < 500 ? 'wrong' : 'later'
}

/** @throws {TypeError} where it is no answer to a request. */
function parseDone(value: unknown): DoneRequest {
  const { entry, request, consent, kept } = value as Readonly<Record<string, unknown>>
  const { state, dueAt } = request as Readonly<Record<string, unknown>>
  if (typeof entry !== 'number') throw new TypeError('the register answered without a number')
  return {
    kind: 'done',
    entry,
    dueAt: state === 'open' && typeof dueAt === 'string' ? dueAt : null,
    consent,
    kept: Array.isArray(kept) ? kept.flatMap(parseKept) : [],
  }
}

function parseKept(part: unknown): readonly KeptPart[] {
  const { what, why, until } = part as Readonly<Record<string, unknown>>
  if (typeof what !== 'string' || !Array.isArray(why)) return []
  return [{ what, why: why.map(String), until: typeof until === 'string' ? until : null }]
}
