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

/** The public half of a signing key, and what it can vouch for. */
export type PublicKey = Omit<SigningKey, 'd'> & KeyLimits

/** Default: no limits; the key vouches for everything that it signed. */
export interface KeyLimits {
  /** ISO 8601 UTC: the key vouches for nothing that is dated later. Set when a key is replaced. */
  readonly notAfter?: string
  /**
   * The only entries that the key vouches for. Set for a key that came with an imported site, because it is not the
   * register's own.
   */
  readonly vouchesFor?: readonly KeyRange[]
}

/** A range of one site's entries, both ends inclusive. */
export interface KeyRange {
  readonly site: string
  readonly from: number
  readonly through: number
}

export const publicKeyOf = ({ kty, crv, kid, x, notAfter, vouchesFor }: PublicKey): PublicKey => ({
  kty,
  crv,
  kid,
  x,
  alg: 'EdDSA',
  use: 'sig',
  ...(notAfter !== undefined && { notAfter }),
  ...(vouchesFor !== undefined && { vouchesFor }),
})

/** Whether a key may have signed these claims of a receipt, an event or a checkpoint. */
export function mayVouch({ notAfter, vouchesFor }: KeyLimits, claims: Readonly<Record<string, unknown>>): boolean {
  const { site, entry, entries, recordedAt, time } = claims
  const [number, at] = [Number(entry ?? entries), Date.parse(String(recordedAt ?? time))]
  if (notAfter !== undefined && !(at <= Date.parse(notAfter))) return false
  return vouchesFor?.some((range) => range.site === site && number <= range.through && number >= range.from) ?? true
}
