import { createSigner, type SignClaims } from './jws.js'
import type { Primitives } from './primitives.js'
import { type PublicKey, publicKeyOf, type SigningKey } from './signing-key.js'

export interface RegisterKeys {
  /** Signs receipts. */
  readonly signing: SigningKey
  /** Public halves of earlier signing keys, so that old receipts can still be verified. Default: none. */
  readonly retired?: readonly PublicKey[]
  /** 32 random bytes that wrap the keys of personal parts. If lost, no encrypted address can ever be read again. */
  readonly master: Uint8Array<ArrayBuffer>
}

type Keys = Pick<RegisterKeys, 'signing' | 'retired'>

/** The register's signing key and the public keys for verification. */
export interface Signatures {
  readonly sign: SignClaims
  /** Signs bytes with the current key: for signed notes, which are no JWS. */
  signBytes(bytes: Uint8Array<ArrayBuffer>): Promise<{ readonly key: PublicKey; readonly signature: Uint8Array }>
  /** The current key first, then every key that was ever published. */
  publicKeys(): readonly PublicKey[]
  /**
   * Signs with another key from now on. The previous key stays published, because its receipts could not be verified
   * otherwise.
   */
  rotate(keys: Keys): Promise<void>
}

export async function openSignatures(
  first: Keys,
  primitives: Pick<Primitives, 'importSigningKey' | 'base64url'>,
): Promise<Signatures> {
  const published = new Map<string, PublicKey>()
  let current = first.signing
  let signer: SignClaims = await createSigner(current, primitives)
  let signRaw = await primitives.importSigningKey(current)
  const publish = ({ signing, retired = [] }: Keys): void => {
    for (const key of [signing, ...retired]) published.set(key.kid, publicKeyOf(key))
  }
  publish(first)
  return {
    sign: (type, claims) => signer(type, claims),
    async signBytes(bytes) {
      const key = publicKeyOf(current)
      return { key, signature: await signRaw(bytes) }
    },
    publicKeys: () => [publicKeyOf(current), ...[...published.values()].filter(({ kid }) => kid !== current.kid)],
    async rotate(keys) {
      const next = await createSigner(keys.signing, primitives)
      const nextRaw = await primitives.importSigningKey(keys.signing)
      publish(keys) // before it signs anything
      current = keys.signing
      signer = next
      signRaw = nextRaw
    },
  }
}
