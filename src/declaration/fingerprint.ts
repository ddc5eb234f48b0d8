import type { Declaration, Purpose, Transfer } from './types.js'

/** What is material about one purpose, as short hashes side by side. */
export const fingerprint = (declaration: Declaration, purpose: Purpose): string =>
  [...new Set(materialOf(declaration, purpose))].sort().join('')

/**
 * A short hash of each thing that is material about one purpose: its controller, its basis, and each service, recipient,
 * transfer and kind of tracker in it. A wording, an address or a lifetime is not material (R61).
 */
function materialOf({ controller, services, recipients }: Declaration, purpose: Purpose): readonly string[] {
  const own = services.filter((service) => service.purpose === purpose.id)
  const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)]
  const material = [
    `${controller.businessId ?? controller.name}`,
    `${purpose.legalBasis}`,
    ...own.flatMap(({ id, trackers }) => [
      `service ${id}`,
      ...trackers.map(({ type = 'cookie' }) => `tracker ${type}`),
    ]),
    ...recipients
      .filter(({ id }) => receivers.includes(id))
      .flatMap(({ id, transfers }) => [
        `recipient ${id}`,
        ...(Array.isArray(transfers) ? (transfers as Transfer[]) : []).map(
          ({ country }) => `transfer ${id} ${country}`,
        ),
      ]),
  ]
  return material.map(shortHash)
}

/** Whether everything material about a purpose was already there when it was answered: taking something away asks nobody. */
export const coversPurpose = (answered: string, declaration: Declaration, purpose: Purpose): boolean =>
  materialOf(declaration, purpose).every(among(answered))

/** The same of two fingerprints. */
export const coversFingerprint = (answered: string, current: string): boolean => cut(current).every(among(answered))

const among = (answered: string) => {
  const known = cut(answered)
  return (item: string): boolean => known.includes(item)
}

const cut = (joined: string): readonly string[] => joined.match(/.{5}/g) ?? []

/** FNV-1a over UTF-16, 5 base-36 digits: enough to notice a change, too little to carry anything else. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(5, '0').slice(-5)
}
