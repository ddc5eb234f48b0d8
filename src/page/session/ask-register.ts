import { removeKey } from '../device/device-keys.js'
import { readSecret } from '../device/receipt-secret.js'
import type { ConsentSession } from './consent-session.js'

/** Requests that a visitor can send to the register with the receipt secret (GDPR 15 to 21). */
export type VisitorRequestKind = 'access' | 'rectification' | 'restriction' | 'objection' | 'erasure'

/** What the visitor says was recorded wrongly: the language, BCP 47, or when they decided, ISO 8601 UTC. */
export interface VisitorCorrection {
  readonly language?: string
  readonly decidedAt?: string
}

/** Something that remains after an erasure, on what legal ground, and until when. */
export interface KeptPart {
  readonly what: string
  readonly why: readonly string[]
  /** ISO 8601 UTC; `null`: as long as the register exists, because it identifies no one. */
  readonly until: string | null
}

/** The result of a request, as far as the register's answer could be parsed. */
export interface DoneRequest {
  readonly kind: 'done'
  readonly entry: number
  /** The controller's deadline, ISO 8601 UTC; `null` if the register has already answered. */
  readonly dueAt: string | null
  /** For `access`: all data, as the register sent it. */
  readonly consent: unknown
  /** Empty except for `erasure`. */
  readonly kept: readonly KeptPart[]
}

/**
 * `gone`: the register has nothing for this id and secret. `many`: rate-limited. `wrong`: invalid request. `later`: no
 * answer arrived.
 */
export type RegisterAnswer =
  DoneRequest | { readonly kind: 'refused'; readonly why: 'gone' | 'many' | 'wrong' | 'later' }

/** Who may send requests: the device that has the receipt secret of the current consent. */
export interface ReceiptHolder {
  readonly site: string
  readonly consentId: string
  readonly registerUrl: string
  readonly secret: string
}

/** The holder of the current consent's receipt secret; `null` without a register, a receipt or a secret. */
export function receiptHolder({ declaration, decision, receipt }: ConsentSession): ReceiptHolder | null {
  const register = declaration?.register
  const secret = register && decision && receipt && readSecret(declaration.site, decision.consentId)
  if (!secret) return null
  const registerUrl = new URL(register.url, location.origin).href.replace(/\/$/, '')
  return { site: declaration.site, consentId: decision.consentId, registerUrl, secret }
}

/**
 * Sends one request to the register. R80: it contains only id and secret.
 *
 * A completed erasure also removes the receipt and its secret from the device, so the next decision starts a new
 * consent.
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
      referrerPolicy: 'no-referrer', // the page's address is not needed for it
    })
    if (!response.ok) return { kind: 'refused', why: reasonOf(response.status) }
    if (request.kind === 'erasure') for (const key of ['receipt', 'receipt-secret']) removeKey(site, key)
    return parseDone(await response.json())
  } catch {
    return { kind: 'refused', why: 'later' } // the visitor is informed, and no result is claimed
  }
}

function reasonOf(status: number): 'gone' | 'many' | 'wrong' | 'later' {
  if (status === 404) return 'gone'
  if (status === 429) return 'many'
  if (status < 500) return 'wrong'
  return 'later'
}

/** @throws {TypeError} if it is not the answer to a request. */
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
