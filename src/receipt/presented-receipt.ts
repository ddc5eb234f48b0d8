import type { ReceiptClaims } from '../record/record.js'

/** What a visitor presents. */
export interface PresentedReceipt {
  /** Compact JWS. */
  readonly jws: string
  /** The secret of the consent; `null`: only the receipt itself can be shown. */
  readonly secret: string | null
}

/** What the receipt says, before its signature is verified. */
export interface UnverifiedReceipt extends PresentedReceipt {
  readonly claims: ReceiptClaims
}

const JWS = /^[\w-]+\.[\w-]+\.[\w-]+$/
/** Longer than any receipt. */
const LONGEST = 100_000

/**
 * Reads a receipt from a link, from the text of a downloaded file, or from the receipt alone.
 *
 * @returns `null` if there is none in it.
 */
export function readPresented(text: string): UnverifiedReceipt | null {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return null
  const { receipt, secret = null } = partsOf(trimmed)
  if (typeof receipt !== 'string' || !JWS.test(receipt)) return null
  const claims = claimsOf(receipt)
  if (!claims) return null
  return {
    jws: receipt,
    secret: typeof secret === 'string' && /^[\x21-\x7e]{1,256}$/.test(secret) ? secret : null,
    claims,
  }
}

function partsOf(text: string): { readonly receipt?: unknown; readonly secret?: unknown } {
  if (JWS.test(text)) return { receipt: text }
  if (text.startsWith('{')) {
    try {
      return JSON.parse(text) as object
    } catch {
      return {}
    }
  }
  const behind = new URLSearchParams(text.slice(text.indexOf('#') + 1))
  return { receipt: behind.get('receipt'), secret: behind.get('secret') }
}

function claimsOf(jws: string): ReceiptClaims | null {
  try {
    const [, payload = ''] = jws.split('.')
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (char) => char.charCodeAt(0))
    const claims = JSON.parse(new TextDecoder().decode(bytes)) as Partial<ReceiptClaims>
    const { site, consentId, entry, recordedAt, choices } = claims
    const isReceipt =
      [site, consentId, recordedAt].every((part) => typeof part === 'string') && typeof entry === 'number'
    return isReceipt && typeof choices === 'object' ? (claims as ReceiptClaims) : null
  } catch {
    return null
  }
}
