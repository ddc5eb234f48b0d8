import { createMatcher, readPattern } from '../../declaration/match.js'
import type { Service } from '../../declaration/types.js'
import { catalogue } from '../catalogue/catalogue.js'
import type { LintMessageId } from './messages/lint-message.js'

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
  catalogue.filter(({ purpose }) => purpose === use).flatMap(({ matches = [] }) => matches),
])

const noBase = (): string => 'https://site.invalid/'
const isKnownUrl = patternsByUse.map(
  ([use, matches]) => [use, createMatcher([{ id: use, matches }], noBase), matches.map(urlOf)] as const,
)

/** What the hosts of a service are known for; `undefined` if none of them is in the catalogue. */
export function knownUse({ matches }: Pick<Service, 'matches'>): KnownUse | undefined {
  const isDeclared = createMatcher([{ id: 'declared', matches }], noBase)
  const urls = matches.map(urlOf)
  const found = isKnownUrl.find(
    ([, isKnown, known]) =>
      urls.some((url) => url && isKnown(url).length) || known.some((url) => url && isDeclared(url).length),
  )
  return found && USES[found[0]]
}

/** A URL that a pattern matches; none if it matches every host. */
function urlOf(entry: string): string | undefined {
  const pattern = readPattern(entry)
  if (pattern?.host) return `https://${pattern.host}${pattern.path.join('') || '/'}`
  return undefined
}
