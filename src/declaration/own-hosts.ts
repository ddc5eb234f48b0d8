import { resolveUrl } from './resolve-url.js'
import type { Declaration, Service } from './types.js'
import { textsOf } from './texts-of.js'

/** The hosts that a declaration shows to belong to the controller: those of its site, its e-mail and its notice. */
function ownHosts({ controller, notice }: Pick<Declaration, 'controller' | 'notice'>): readonly string[] {
  const addresses = [controller.url ?? '', ...textsOf(notice.url)]
  const hosts = addresses.flatMap((url) => resolveUrl(url)?.hostname ?? [])
  return [...hosts.map((host) => host.replace(/^www\./, '')), ...(controller.email?.split('@').slice(1) ?? [])]
}

/** Whether a host is the controller's own, a parent of it, or a subdomain of it. */
export const isOwnHost = (host: string, declaration: Pick<Declaration, 'controller' | 'notice'>): boolean =>
  ownHosts(declaration).some((own) => own === host || own.endsWith(`.${host}`) || host.endsWith(`.${own}`))

/** The hosts of a service that do not belong to the controller. */
export const foreignHosts = ({ matches }: Service, declaration: Declaration): readonly string[] =>
  matches.flatMap(hostOf).filter((host) => host !== '*' && !isOwnHost(host, declaration))

/** Scheme and subdomains, the host, port and path. */
const PARTS = /^(?:.*:\/\/)?(?:\*\.)?([^/]*?)(?::[\d*]+)?(?:\/.*)?$/

/** The host of a pattern that has been read, as in parsed URLs. The banner loads this, and not the whole parser. */
const hostOf = (pattern: string): string | readonly never[] =>
  resolveUrl(`http://${PARTS.exec(pattern)?.[1]}`)?.hostname ?? []
