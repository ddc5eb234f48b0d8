import type { Declaration, Purpose } from './types.js'

const WIDTH = 5

/**
 * What is material about one purpose, as short hashes side by side: its controller, its basis, and each service,
 * recipient, transfer and kind of tracker in it. A wording, an address or a lifetime is not material (R61).
 */
export function fingerprint(declaration: Declaration, purpose: Purpose): string {
  const { controller, services, recipients } = declaration
  const own = services.filter((service) => service.purpose === purpose.id)
  const receivers = new Set([...(purpose.recipients ?? []), ...own.flatMap(({ recipient }) => recipient ?? [])])
  const material: unknown[] = [
    ['controller', controller.businessId ?? controller.name],
    ['basis', purpose.legalBasis],
    ...own.map(({ id }) => ['service', id]),
    ...own.flatMap(({ trackers }) => trackers.map(({ type }) => ['tracker', type ?? 'cookie'])),
    ...recipients
      .filter(({ id }) => receivers.has(id))
      .flatMap(({ id, transfers }) => [
        ['recipient', id],
        ...(Array.isArray(transfers)
          ? transfers.map(({ country }: { country: string }) => ['transfer', id, country])
          : []),
      ]),
  ]
  return [...new Set(material.map((item) => shortHash(JSON.stringify(item))))].sort().join('')
}

/** Whether everything material now was already there when it was answered: taking something away asks nobody. */
export function coversFingerprint(answered: string, current: string): boolean {
  const known = new Set(cut(answered))
  return cut(current).every((item) => known.has(item))
}

const cut = (joined: string): string[] =>
  Array.from({ length: Math.ceil(joined.length / WIDTH) }, (_, i) => joined.slice(i * WIDTH, (i + 1) * WIDTH))

/** FNV-1a over UTF-16, 5 base-36 digits: enough to notice a change, too little to carry anything else. */
function shortHash(text: string): string {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return (hash >>> 0).toString(36).padStart(WIDTH, '0').slice(-WIDTH)
}
