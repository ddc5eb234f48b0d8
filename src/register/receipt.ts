import { CompactSign, compactVerify, createLocalJWKSet, importJWK } from 'jose'
import type { ReceiptClaims } from '../record/record.js'

/** An Ed25519 key pair as a JWK (RFC 8037), with a key id. */
export interface SigningKey {
  readonly kty: 'OKP'
  readonly crv: 'Ed25519'
  readonly kid: string
  readonly x: string
  readonly d: string
  readonly alg?: string
  readonly use?: string
}

/** The half of a signing key that everyone may see. */
export type PublicKey = Omit<SigningKey, 'd'>

/** Signs what a visitor keeps. */
export type SignReceipt = (claims: ReceiptClaims) => Promise<string>

export const publicKeyOf = ({ kty, crv, kid, x }: PublicKey): PublicKey => ({
  kty,
  crv,
  kid,
  x,
  alg: 'EdDSA',
  use: 'sig',
})

/** Receipts are compact JWS over the claims' JSON. Ed25519 is deterministic: the same claims, the same receipt. */
export async function createReceiptSigner(key: SigningKey): Promise<SignReceipt> {
  const privateKey = await importJWK({ ...key }, 'EdDSA')
  const header = { alg: 'EdDSA', kid: key.kid, typ: 'evaste-receipt' }
  return (claims) =>
    new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader(header).sign(privateKey)
}

/**
 * Reads a receipt with the register's published keys; needs no register.
 *
 * @throws what `jose` throws where the receipt is not one of these keys' or was changed.
 */
export async function verifyReceipt(receipt: string, keys: readonly PublicKey[]): Promise<ReceiptClaims> {
  const published = createLocalJWKSet({ keys: keys.map((key) => ({ ...key })) })
  const { payload } = await compactVerify(receipt, published, { algorithms: ['EdDSA'] })
  return JSON.parse(new TextDecoder().decode(payload)) as ReceiptClaims
}
