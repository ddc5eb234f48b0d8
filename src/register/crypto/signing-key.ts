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

export const publicKeyOf = ({ kty, crv, kid, x }: PublicKey): PublicKey => ({
  kty,
  crv,
  kid,
  x,
  alg: 'EdDSA',
  use: 'sig',
})
