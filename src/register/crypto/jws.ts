import { compactVerify, createLocalJWKSet, decodeProtectedHeader } from 'jose'
import type { Primitives } from './primitives.js'
import { mayVouch, type PublicKey, publicKeyOf, type SigningKey } from './signing-key.js'

/** The type that a text is signed as; one type cannot be passed off as another. */
export type ClaimsType = 'evaste-receipt' | 'evaste-event' | 'evaste-checkpoint' | 'evaste-certificate'

/** Creates a compact JWS over the claims' JSON. Ed25519 is deterministic: equal claims give equal text. */
export type SignClaims = (type: ClaimsType, claims: object) => Promise<string>

type Signing = Pick<Primitives, 'importSigningKey' | 'base64url'>

/** Imports a key once, so that each signature costs only the signing. */
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

/** Verifies what a register signed with its published keys. Works without access to the register. */
export type ReadClaims = (jws: string, type: ClaimsType) => Promise<unknown>

/**
 * Imports keys for verifying many texts.
 *
 * @returns a function that throws what `jose` throws if none of these keys signed the text or it was modified;
 *   {TypeError} if it was signed as another type, or by a key that does not vouch for it (`mayVouch`).
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

/** The id of the key that signed a text, which it states itself. */
export const keyIdOf = (jws: string): string => String(decodeProtectedHeader(jws).kid)

/** Verifies one text. See `createClaimsReader` for errors. */
export const verifyClaims = (jws: string, type: ClaimsType, keys: readonly PublicKey[]): Promise<unknown> =>
  createClaimsReader(keys)(jws, type)
