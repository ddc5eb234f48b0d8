import { jsonPath } from '../../../declaration/parse/json-path.js'
import { withOwnProcessing } from '../../../declaration/own-processing.js'
import { coversName } from '../../../declaration/tracker-name.js'
import type { Declaration, Service, Tracker } from '../../../declaration/types.js'
import { longestDays } from '../../../declaration/values/duration.js'
import { namePattern } from '../draft/name-pattern.js'
import type { FoundThing, ScanResult } from '../scan-result.js'
import type { RecognisedThing } from './recognise.js'
import { type ScanMessage, scanSays, type WriteScan } from '../messages/scan-message.js'
import { few, kindOf, type ScanFinding } from './scan-finding.js'

/** R28, R30: what was seen and is not declared, a finding for each host and each name. */
export function findUndeclared(things: readonly RecognisedThing[], write: WriteScan): readonly ScanFinding[] {
  const undeclared = things.filter(isUndeclared)
  const requests = undeclared.filter(({ thing }) => thing.kind === 'request')
  const hosts = [...new Set(requests.map(({ thing }) => thing.host))]
  const ofHosts = hosts.map((host): ScanFinding => {
    const ofHost = requests.filter(({ thing }) => thing.host === host)
    const known = ofHost.find((one) => one.known)?.known
    return {
      id: `R30 host ${host}`,
      ...{ rule: 'R30', severity: 'law', page: pageOf(ofHost[0]?.thing) },
      message: write(
        known
          ? scanSays('host-known', { host, name: known.name as string, id: known.id })
          : scanSays('host-unknown', { host }),
      ),
      things: few(
        ofHost.map(({ thing }) => thing.name),
        write,
      ),
    }
  })
  const stored = undeclared.filter(({ thing }) => thing.kind !== 'request')
  const ids = [...new Set(stored.map(({ thing }) => nameId(thing)))]
  const ofNames = ids.map((id): ScanFinding => {
    const alike = stored.filter(({ thing }) => nameId(thing) === id)
    const [{ thing, known }] = alike as [RecognisedThing]
    return {
      id,
      ...{ rule: 'R28', severity: 'law', page: pageOf(thing) },
      message: write(storedMessage(nameOf(thing, write), thing, known)),
      things: few(
        alike.map((one) => nameOf(one.thing, write)),
        write,
      ),
    }
  })
  return [...ofHosts, ...ofNames]
}

/** The same for names that differ only in what identifies a visitor or a visit. */
const nameId = ({ kind, host, name }: FoundThing): string => `R28 ${kind} ${host} ${namePattern(name)}`

/** Whether the site should declare it, and does not. */
export const isUndeclared = ({ thing, declared, isForeign, isExempt, known }: RecognisedThing): boolean =>
  declared.length === 0 && !isExempt && (thing.kind !== 'request' || isForeign || known !== null)

const pageOf = (thing: FoundThing | undefined): string => Object.values(thing?.seen ?? {})[0]?.page ?? ''
const nameOf = ({ kind, name }: FoundThing, write: WriteScan): string => `${kindOf(kind, write)} ${name}`

function storedMessage(thing: string, { by: [writer] }: FoundThing, known: RecognisedThing['known']): ScanMessage {
  if (known) return scanSays('stored-known', { thing, name: known.name as string, id: known.id })
  return writer === undefined ? scanSays('stored', { thing }) : scanSays('stored-by', { thing, writer })
}

/** R30: what is declared and was never seen, once consent was given; R29: what lives longer than declared. */
export function findMisdeclared(
  { moments, inlineServices, pages }: ScanResult,
  things: readonly RecognisedThing[],
  declaration: Declaration,
  write: WriteScan,
): readonly ScanFinding[] {
  const own = new Set(declaration.services.map(({ id }) => id))
  return withOwnProcessing(declaration)
    .services.filter(({ id }) => own.has(id))
    .flatMap((service, i) => {
      const seen = things.filter(({ declared }) => declared.includes(service.id)).map(({ thing }) => thing)
      const tooLong = service.trackers.flatMap((tracker, j) =>
        findTooLong(tracker, ['services', i, 'trackers', j], seen, write),
      )
      if (!moments.includes('accepted')) return tooLong
      // evaste's own recording loads with evaste's files, and stores nothing.
      if (seen.length === 0 && !service.recording && !inlineServices.includes(service.id))
        return [...tooLong, unusedService(service, i, pages.visited, write)]
      const unused = service.trackers.flatMap((tracker, j) =>
        isSeen(tracker, seen) ? [] : [unusedTracker(service, tracker, [i, j], write)],
      )
      return [...tooLong, ...unused]
    })
}

const unusedService = ({ id }: Service, i: number, pages: number, write: WriteScan): ScanFinding => ({
  id: `R30 service ${id}`,
  ...{ rule: 'R30', severity: 'guidance', path: jsonPath(['services', i]), things: [] },
  message: write(pages === 1 ? scanSays('service-unused-one', { id }) : scanSays('service-unused', { id, pages })),
})

const unusedTracker = (
  { id }: Service,
  { name, type }: Tracker,
  [i, j]: [number, number],
  write: WriteScan,
): ScanFinding => ({
  id: `R30 tracker ${id} ${name}`,
  ...{ rule: 'R30', severity: 'good', path: jsonPath(['services', i, 'trackers', j]), things: [] },
  message: write(scanSays('tracker-unused', { thing: `${kindOf(type ?? 'cookie', write)} ${name}`, id })),
})

/** A pixel or fingerprint has no name on the device, so it is enough that its service was seen. */
const isSeen = ({ name, type = 'cookie' }: Tracker, seen: readonly FoundThing[]): boolean =>
  /^(pixel|fingerprint)$/.test(type) || seen.some((thing) => thing.kind === type && coversName(name, thing.name))

/** A tolerance of one day, for clocks and for the duration of the scan. */
const TOLERANCE_DAYS = 1

function findTooLong(
  { name, lifetime, type = 'cookie' }: Tracker,
  at: (string | number)[],
  seen: readonly FoundThing[],
  write: WriteScan,
): readonly ScanFinding[] {
  if (type !== 'cookie' || lifetime === undefined) return []
  const declared = lifetime === 'session' ? 0 : longestDays(lifetime)
  if (declared === null) return []
  return seen
    .filter((thing) => thing.kind === 'cookie' && coversName(name, thing.name))
    .filter((thing) => typeof thing.lifetime === 'number' && thing.lifetime > declared + TOLERANCE_DAYS)
    .map((thing) => ({
      id: `R29 ${namePattern(thing.name)}`,
      ...{
        rule: 'R29',
        severity: 'law',
        path: jsonPath([...at, 'lifetime']),
        page: pageOf(thing),
        things: [nameOf(thing, write)],
      },
      message: write(scanSays('too-long', { name: thing.name, days: Math.round(thing.lifetime as number), lifetime })),
    }))
}
