import { createMatcher } from '../../../declaration/match.js'
import { createTrackerMatcher, coversName } from '../../../declaration/tracker-name.js'
import type { Declaration } from '../../../declaration/types.js'
import { isOwnHost } from '../../../declaration/own-hosts.js'
import { catalogue } from '../../catalogue/catalogue.js'
import type { KnownService } from '../../catalogue/known-service.js'
import { knownBanners } from '../banners/known-banners.js'
import { hostOf, isSameSite } from '../crawl/same-site.js'
import type { FoundThing, ScanResult } from '../scan-result.js'

/** A found thing, and the service that it belongs to. */
export interface RecognisedThing {
  readonly thing: FoundThing
  /** Whether it is sent to, or stored for, another site than the scanned one. */
  readonly isForeign: boolean
  /** Ids of the declared services that cover it. */
  readonly declared: readonly string[]
  /** The known service that it belongs to, by URL, name, or the script that wrote it. */
  readonly known: KnownService | null
  /**
   * Whether it need not be declared, because the consent tool stores its answer in it, or the declaration allows its
   * host.
   */
  readonly isExempt: boolean
}

/** Determines the service of each found thing. `declaration` is null if the site has none. */
export function recogniseThings(result: ScanResult, declaration: Declaration | null): readonly RecognisedThing[] {
  const declaredFor = declaredLookUp(result, declaration)
  const known = knownLookUp(result)
  const isExempt = exemption(result, declaration)
  const siteHost = hostOf(result.site)
  return result.things.map((thing) => ({
    thing,
    isForeign: !isSameSite(thing.host, siteHost) && !(declaration && isOwnHost(thing.host, declaration)),
    declared: declaredFor(thing),
    known: known(thing),
    isExempt: isExempt(thing),
  }))
}

type LookUp<Value> = (thing: FoundThing) => Value

function declaredLookUp({ site }: ScanResult, declaration: Declaration | null): LookUp<readonly string[]> {
  if (!declaration) return () => []
  const byUrl = createMatcher(declaration.services, () => site)
  const byName = createTrackerMatcher(declaration.services)
  return ({ kind, name, example }) => (kind === 'request' ? byUrl(example ?? name) : byName(kind, name))
}

/** If several known services share a URL, the one for which there is further evidence. */
function knownLookUp({ things, inlineServices }: ScanResult): LookUp<KnownService | null> {
  const byUrl = createMatcher(
    catalogue.map(({ id, matches = [] }) => ({ id, matches })),
    () => 'https://site.invalid/',
  )
  const services = new Map(catalogue.map((service) => [service.id, service]))
  const candidatesOf = ({ kind, name, example }: FoundThing): readonly string[] =>
    kind === 'request' ? byUrl(example ?? name) : namesOf(kind, name)
  const support = new Map<string, number>()
  const vote = (id: string): unknown => support.set(id, (support.get(id) ?? 0) + 1)
  inlineServices.forEach(vote)
  for (const thing of things) {
    const candidates = candidatesOf(thing)
    if (candidates.length === 1) vote(candidates[0] as string)
  }
  const best = (ids: readonly string[]): KnownService | null => {
    const [first] = [...ids].sort((a, b) => (support.get(b) ?? 0) - (support.get(a) ?? 0))
    return (first !== undefined && services.get(first)) || null
  }
  // A vendor's script may write under any name.
  const byWriter = ({ kind, by }: FoundThing): KnownService | null =>
    kind === 'request' ? null : best(by.flatMap((url) => byUrl(url)))
  return (thing) => best(candidatesOf(thing)) ?? byWriter(thing)
}

const namesOf = (kind: string, name: string): readonly string[] =>
  catalogue
    .filter(({ trackers = [] }) =>
      trackers.some((tracker) => (tracker.type ?? 'cookie') === kind && coversName(tracker.name, name)),
    )
    .map(({ id }) => id)

function exemption({ banner, site }: ScanResult, declaration: Declaration | null): LookUp<boolean> {
  const keeps = knownBanners.find(({ id }) => id === banner?.tool)?.keeps ?? []
  const register = declaration?.register?.url
  const registerUrl = register !== undefined && URL.canParse(register, site) ? new URL(register, site).href : undefined
  const isAllowed = createMatcher([{ id: 'allowed', matches: hostsIn(declaration?.consent.allow ?? []) }], () => site)
  return ({ kind, name }) => {
    if (kind === 'request')
      return (
        isAllowed(name).length > 0 || (registerUrl !== undefined && name.startsWith(registerUrl.replace(/\/?$/, '/')))
      )
    return keeps.some((kept) => coversName(kept, name))
  }
}

/** The hosts that a sealed page may load from; keywords such as `data:` are not hosts. */
const hostsIn = (allow: readonly string[]): readonly string[] =>
  allow.flatMap((source) => {
    const url = source.includes('://') ? source : `https://${source}`
    if (/^[a-z]+:$/.test(source) || !URL.canParse(url.replace('*.', ''))) return []
    return [new URL(url.replace('*.', '')).hostname]
  })
