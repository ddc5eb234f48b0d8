import type { Declaration, Recipient, ServiceDetails, Tracker } from '../../../declaration/types.js'
import { coversName } from '../../../declaration/tracker-name.js'
import { validateMatchPattern } from '../../../declaration/values/match-pattern.js'
import { validateTrackerName } from '../../../declaration/values/plain-values.js'
import { isWellKnown } from '../../../declaration/well-known.js'
import { copyService } from '../../add/copy-service.js'
import { isUndeclared } from '../compare/against-declaration.js'
import type { RecognisedThing } from '../compare/recognise.js'
import { hostOf } from '../crawl/same-site.js'
import type { FoundThing } from '../scan-result.js'
import { observedLifetime } from './lifetime.js'
import { namePattern } from './name-pattern.js'
import { siteOfHost } from './site-of-host.js'

/** What a declaration lacks, in the form of a declaration. */
export interface MissingParts {
  readonly purposes: readonly string[]
  readonly recipients: readonly Recipient[]
  readonly services: readonly ServiceDetails[]
  /** What is missing in services that are already declared, by id. */
  readonly additions: readonly ServiceAddition[]
}

export interface ServiceAddition {
  readonly service: string
  readonly trackers: readonly Tracker[]
  readonly matches: readonly string[]
}

interface Place {
  readonly trackers: Tracker[]
  readonly matches: string[]
}

type Growing = { -readonly [Key in keyof ServiceDetails]: ServiceDetails[Key] } & {
  trackers: Tracker[]
  matches: string[]
}

/** A purpose for what a person must decide; until then it needs consent. */
const UNSORTED = 'marketing'
const OWN = 'own-storage'

/** What the parts are found from. */
interface DraftInput {
  readonly things: readonly RecognisedThing[]
  readonly languages: readonly string[]
  readonly declaration: Declaration | null
}

/** What grows while undeclared things are gone through. */
interface GrowingParts {
  readonly fresh: Map<string, Growing>
  readonly recipients: Map<string, Recipient>
  readonly additions: Map<string, Place>
}

/**
 * Groups undeclared things into services: known ones as in the catalogue, others by host, with notes on what to decide.
 */
export function findMissing(
  things: readonly RecognisedThing[],
  languages: readonly string[],
  declaration: Declaration | null,
): MissingParts {
  const input: DraftInput = { things, languages, declaration }
  const parts: GrowingParts = { fresh: new Map(), recipients: new Map(), additions: new Map() }
  for (const recognised of things.filter((one) => isUndeclared(one) && isDeclarable(one.thing))) {
    const id = serviceIdOf(recognised, things)
    addTo(placeOf(id, recognised, parts, input), recognised, { isDeclared: isDeclared(id, input), languages })
  }
  const services = [...parts.fresh.values()].map(withoutEmpty)
  const has = (id: string): boolean => declaration?.purposes.some((purpose) => purpose.id === id) ?? false
  return {
    purposes: [...new Set(services.map(({ purpose }) => purpose))].filter((id) => !has(id)),
    recipients: [...parts.recipients.values()],
    services,
    additions: [...parts.additions].map(([service, place]) => ({ service, ...place })),
  }
}

const isDeclared = (id: string, { declaration }: DraftInput): boolean =>
  declaration?.services.some((service) => service.id === id) ?? false

/** Where a thing is added: to what its declared service lacks, or to a new service. */
function placeOf(id: string, recognised: RecognisedThing, parts: GrowingParts, input: DraftInput): Place {
  if (isDeclared(id, input)) return inserted(parts.additions, id, () => ({ trackers: [], matches: [] }))
  return inserted(parts.fresh, id, () => {
    if (!recognised.known || recognised.known.id !== id) return unknownService(id, recognised.thing)
    const { service, recipient } = copyService(recognised.known, input.languages)
    if (recipient && !input.declaration?.recipients.some((one) => one.id === recipient.id))
      parts.recipients.set(recipient.id, recipient)
    return { ...service, matches: [...(service.matches ?? [])], trackers: [...(service.trackers ?? [])] }
  })
}

function inserted<Value>(map: Map<string, Value>, key: string, create: () => Value): Value {
  const value = map.get(key) ?? create()
  map.set(key, value)
  return value
}

/** The known service; otherwise that of the script that wrote it, or of the host. */
function serviceIdOf({ thing, known, isForeign }: RecognisedThing, things: readonly RecognisedThing[]): string {
  if (known) return known.id
  if (thing.kind === 'request') return idOf(thing.host)
  const writer = things.find((one) => one.thing.kind === 'request' && thing.by.includes(one.thing.name))
  const owner = writer?.declared[0] ?? writer?.known?.id
  if (owner !== undefined) return owner
  if (writer?.isForeign) return idOf(writer.thing.host)
  if (isForeign) return idOf(thing.host)
  return OWN
}

/** Names that a declaration cannot contain appear in findings, but in no draft. */
const isDeclarable = ({ kind, name, host }: FoundThing): boolean => {
  if (kind === 'request') return validateMatchPattern(siteOfHost(host)) === null
  return validateTrackerName(name) === null && !/[\p{Cc}\p{Cs}]/u.test(name) && name.length <= 256
}

const idOf = (host: string): string => {
  const id = slugOf(host)
  if (isWellKnown(id)) return `${id}-service`
  return id
}

const slugOf = (host: string): string =>
  siteOfHost(host)
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63)

function unknownService(id: string, thing: FoundThing): Growing {
  const host = thing.kind === 'request' ? thing.host : hostOf(thing.by[0] ?? '') || thing.host
  if (id === OWN)
    return {
      $comment:
        'Found on the site, set by its own pages. Say what each is for; what a visitor has asked for, such as a basket, moves to a service of the purpose necessary.',
      ...{ id, name: 'Own storage', purpose: 'preferences', matches: [], trackers: [] },
    }
  const name = siteOfHost(host)
  return {
    $comment: `Found on the site and not in the catalogue. Decide what ${name} is for, choose its purpose, and name its company among the recipients. Until then it waits for consent.`,
    ...{ id, name, purpose: UNSORTED, matches: [], trackers: [] },
  }
}

function addTo(
  place: Place,
  { thing, known }: RecognisedThing,
  { isDeclared, languages }: { readonly isDeclared: boolean; readonly languages: readonly string[] },
): void {
  if (thing.kind === 'request') {
    // A known service has its own URLs; one that is already declared lacks this one.
    const host = known ? thing.host : siteOfHost(thing.host)
    if ((!known || isDeclared) && !place.matches.includes(host)) place.matches.push(host)
    return
  }
  const covers = ({ name, type = 'cookie' }: Tracker): boolean => type === thing.kind && coversName(name, thing.name)
  if (place.trackers.some(covers)) return
  const trackers = known ? (copyService(known, languages).service.trackers ?? []) : []
  place.trackers.push(trackers.find(covers) ?? trackerOf(thing))
}

const trackerOf = ({ kind, name, lifetime }: FoundThing): Tracker => ({
  name: namePattern(name),
  ...(kind !== 'cookie' && { type: kind as NonNullable<Tracker['type']> }),
  lifetime: observedLifetime(lifetime),
})

/** A declaration contains no empty lists. */
function withoutEmpty({ matches, trackers, ...service }: Growing): ServiceDetails {
  return { ...service, ...(matches.length > 0 && { matches }), ...(trackers.length > 0 && { trackers }) }
}
