import { resolveUrl } from '../../declaration/resolve-url.js'
import { readOrExplain } from '../../declaration/parse/read-or-explain.js'
import type { Declaration, DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import { allowedServices, type AllowedServices } from './allowed-services.js'
import { patternSources } from '../../declaration/pattern-sources.js'

export interface PolicyOptions {
  /** The site's own sources in addition to `consent.allow`, such as `cdn.leipomo.example`. Default: none. */
  readonly allow?: readonly string[]
  /** Added to `script-src` as `'nonce-…'`. Default: inline scripts are allowed. */
  readonly nonce?: string
}

const FROM_HOSTS: Readonly<Record<string, readonly string[]>> = {
  'default-src': [],
  'script-src': [],
  'style-src': ["'unsafe-inline'"],
  'img-src': ['data:', 'blob:'],
  'font-src': ['data:'],
  'media-src': ['data:', 'blob:'],
  'connect-src': [],
  'frame-src': [],
  'form-action': [],
}

/**
 * Generates the value of a `Content-Security-Policy` header. It permits the site itself, services that need no consent,
 * those with consent, and the site's own list: `consent.allow` and `allow`. Anything else, declared or not, does not
 * load. A policy cannot be loosened without a reload, so consent takes effect on the next page.
 *
 * It does not cover WebRTC, speculation rules in Chromium, preconnect in WebKit, workers that the site serves without a
 * policy of their own, storage, and requests that the site's own server forwards. It covers inline scripts only with a
 * `nonce`.
 *
 * @param decision `'all'`, `'none'`, or ids of purposes and services.
 * @throws {DeclarationError} `declaration-unreadable`
 * @example
 * import declaration from './evaste.json' with { type: 'json' }
 *
 * const headers = { 'content-security-policy': contentSecurityPolicy(declaration, 'none', { nonce: 'r4nd0m' }) }
 */
export function contentSecurityPolicy(
  declaration: DeclarationFile | DeclarationJson | Declaration,
  decision: AllowedServices,
  { allow = [], nonce }: PolicyOptions = {},
): string {
  const read = readOrExplain(declaration)
  const letIn = [...allowedServices(read, decision).flatMap(({ matches }) => matches), ...read.consent.allow]
  const hosts = [...letIn.flatMap(patternSources), ...allow]
  const register = registerOrigin(read)
  const own = (directive: string): readonly string[] => {
    if (directive === 'script-src') return [nonce === undefined ? "'unsafe-inline'" : `'nonce-${nonce}'`]
    if (directive === 'connect-src') return register
    return []
  }
  const fromHosts = Object.entries(FROM_HOSTS).map(([directive, kinds]) =>
    [directive, ...new Set(["'self'", ...own(directive), ...kinds, ...hosts])].join(' '),
  )
  return [...fromHosts, "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'"].join('; ')
}

const registerOrigin = ({ register }: Declaration): readonly string[] =>
  [register && resolveUrl(register.url)?.origin].flatMap((origin) => origin ?? [])
