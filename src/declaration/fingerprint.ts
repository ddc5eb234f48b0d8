import { recordingScope } from './recording-scope.js'
import type { Declaration, Purpose, Transfer } from './types.js'

/** The material facts of one purpose, as concatenated short hashes. */
export const fingerprint = (declaration: Declaration, purpose: Purpose): string =>
  [...new Set(materialOf(declaration, purpose))].sort().join('')

/**
 * Computes a short hash of each material fact of one purpose: its controller, its basis, and each service, recipient,
 * transfer, kind of tracker and recorded thing in it. Wording, addresses and lifetimes are not material (R61).
 */
function materialOf({ controller, services, recipients }: Declaration, purpose: Purpose): readonly string[] {
  const own = services.filter((service) => service.purpose === purpose.id)
  const receivers = [...(purpose.recipients ?? []), ...own.map(({ recipient }) => recipient)]
  const material = [
    `${controller.businessId ?? controller.name}`,
    `${purpose.legalBasis}`,
    ...own.flatMap(({ id, trackers, recording }) => [
      `service ${id}`,
      ...(recording ? recordingScope(recording) : []),
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

/**
 * Whether everything material about a purpose already existed when it was answered. Removing something does not require
 * a new answer.
 */
export const coversPurpose = (answered: string, declaration: Declaration, purpose: Purpose): boolean =>
  materialOf(declaration, purpose).every(among(answered))

/** The same for two fingerprints. */
export const coversFingerprint = (answered: string, current: string): boolean => cut(current).every(among(answered))

const among = (answered: string) => {
  const known = cut(answered)
  return (item: string): boolean => known.includes(item)
}

const cut = (joined: string): readonly string[] => joined.match(/.{5}/g) ?? []

/** FNV-1a over UTF-16, 5 base-36 digits: enough to detect a change, too short to carry other information. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(5, '0').slice(-5)
}
