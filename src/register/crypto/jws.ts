import { compactVerify, createLocalJWKSet } from 'jose'
import type { Primitives } from './primitives.js'
import { mayVouch, type PublicKey, publicKeyOf, type SigningKey } from './signing-key.js'

/** What a text is signed as; one cannot be passed off as another. */
export type ClaimsType = 'evaste-receipt' | 'evaste-event' | 'evaste-checkpoint'

/** A compact JWS over the claims' JSON. Ed25519 is deterministic: the same claims, the same text. */
export type SignClaims = (type: ClaimsType, claims: object) => Promise<string>

type Signing = Pick<Primitives, 'importSigningKey' | 'base64url'>

/** Prepares a key, so that each signature costs no more than the signature. */
export async function createSigner(key: SigningKey, { importSigningKey, base64url }: Signing): Promise<SignClaims> {
  const encoder = new TextEncoder()
  const sign = await importSigningKey(key)
  const encode = (value: object): string => base64url(encoder.encode(JSON.stringify(value)))
  const headers = new Map<ClaimsType, string>()
  return async (type, claims) => {
    const header = headers.get(type) ?? encode({ alg: 'EdDSA', kid: key.kid, typ: type })
    headers.set(type, header)
    const input = `${header}.${encode(claims)}`
    return `${input}.${base64url(await sign(encoder.encode(input)))}`
  }
}

/** Reads what a register signed, with its published keys; needs no register. */
export type ReadClaims = (jws: string, type: ClaimsType) => Promise<unknown>

/**
 * Prepares keys for reading many texts.
 *
 * @returns what throws as `jose` does where none of these keys signed it or it was changed; {TypeError} where it was
 *   signed as something else, or by a key that does not vouch for it (`mayVouch`).
 */
export function createClaimsReader(keys: readonly PublicKey[]): ReadClaims {
  const published = createLocalJWKSet({ keys: keys.map((key) => ({ ...publicKeyOf(key) })) })
  const byKid = new Map(keys.map((key) => [key.kid, key]))
  return async (jws, type) => {
    const { payload, protectedHeader } = await compactVerify(jws, published, { algorithms: ['EdDSA'] })
    if (protectedHeader.typ !== type) throw new TypeError(`this is no ${type}`)
    const claims = JSON.parse(new TextDecoder().decode(payload)) as Readonly<Record<string, unknown>>
    const key = byKid.get(String(protectedHeader.kid))
    if (!key || !mayVouch(key, claims)) throw new TypeError('this key does not vouch for that')
    return claims
  }
}

/** Reads one text; `createClaimsReader` says what it throws. */
export const verifyClaims = (jws: string, type: ClaimsType, keys: readonly PublicKey[]): Promise<unknown> =>
  createClaimsReader(keys)(jws, type)
