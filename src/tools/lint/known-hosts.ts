import { createMatcher, readPattern } from '../../declaration/match.js'
import { recogniseProduct } from '../../declaration/signal-products.js'
import type { Service, ServiceProduct } from '../../declaration/types.js'
import { catalogue } from '../catalogue/catalogue.js'
import type { LintMessageId } from './messages/lint-message.js'
import { moreHosts } from './more-hosts.js'

/** What a host is known for, whatever a declaration calls it. */
export interface KnownUse {
  readonly use: Extract<LintMessageId, `use-${string}`>
  readonly rule: string
  /** The purpose that it belongs to. */
  readonly purpose: string
}

const USES: Readonly<Record<string, KnownUse>> = {
  analytics: { use: 'use-analytics', rule: 'R33', purpose: 'analytics' },
  demographics: { use: 'use-demographics', rule: 'R35', purpose: 'demographics' },
  'session-replay': { use: 'use-session-replay', rule: 'R36', purpose: 'session-replay' },
  'social-media': { use: 'use-content', rule: 'R38', purpose: 'social-media' },
  'external-content': { use: 'use-content', rule: 'R38', purpose: 'external-content' },
  security: { use: 'use-security', rule: 'R37', purpose: 'security' },
  marketing: { use: 'use-marketing', rule: 'R05', purpose: 'marketing' },
}

/**
 * If a host has several uses, the first of these is reported. `security` is among them, because reCAPTCHA reads what a
 * visitor does.
 */
const ORDER = [
  'session-replay',
  'demographics',
  'analytics',
  'marketing',
  'social-media',
  'external-content',
  'security',
]

const patternsByUse: readonly (readonly [string, readonly string[]])[] = ORDER.map((use) => [
  use,
  [
    ...catalogue.filter(({ purpose }) => purpose === use).flatMap(({ matches = [] }) => matches),
    ...(moreHosts[use] ?? []),
  ],
])

const noBase = (): string => 'https://site.invalid/'
const isKnownUrl = patternsByUse.map(
  ([use, matches]) => [use, createMatcher([{ id: use, matches }], noBase), matches.map(urlOf)] as const,
)

/** Hosts of everybody's files: who declares one of them whole has not declared each product that is served there. */
const SHARED_HOST = /^https:\/\/(cdn\.jsdelivr\.net|unpkg\.com|cdnjs\.cloudflare\.com)\//

/** What products are known for, also where the site's own server passes them on. */
const PRODUCT_USES: Readonly<Record<ServiceProduct, string>> = {
  google: 'analytics',
  clarity: 'session-replay',
  uet: 'marketing',
  meta: 'marketing',
  tiktok: 'marketing',
  pinterest: 'marketing',
  matomo: 'analytics',
  'piwik-pro': 'analytics',
  posthog: 'analytics',
  hubspot: 'marketing',
  snowplow: 'analytics',
}

/** What hosts without an entry in the catalogue are known for. */
export const usesOfMoreHosts: readonly { readonly known: KnownUse; readonly matches: readonly string[] }[] =
  ORDER.flatMap((use) => {
    const [known, matches] = [USES[use], moreHosts[use]]
    return known && matches ? [{ known, matches }] : []
  })

/** What a service is known for by its hosts or its product; `undefined` if neither is known. */
export function knownUse(service: Service): KnownUse | undefined {
  const { matches } = service
  const isDeclared = createMatcher([{ id: 'declared', matches }], noBase)
  const urls = matches.map(urlOf)
  const found = isKnownUrl.find(
    ([, isKnown, known]) =>
      urls.some((url) => url && isKnown(url).length) ||
      known.some((url) => url && !SHARED_HOST.test(url) && isDeclared(url).length),
  )
  if (found) return USES[found[0]]
  // Not by its id, which says nothing of what is loaded.
  const product = recogniseProduct({ ...service, id: '' })
  return product && USES[PRODUCT_USES[product]]
}

/** A URL that a pattern matches; none if it matches every host. */
function urlOf(entry: string): string | undefined {
  const pattern = readPattern(entry)
  if (pattern?.host) return `https://${pattern.host}${pattern.path.join('') || '/'}`
  return undefined
}
