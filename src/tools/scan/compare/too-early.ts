import { jsonPath } from '../../../declaration/parse/json-path.js'
import type { Declaration } from '../../../declaration/types.js'
import type { ConsentMoment, FoundThing, ScanResult } from '../scan-result.js'
import type { RecognisedThing } from './recognise.js'
import { type ScanMessage, scanSays, type WriteScan } from '../messages/scan-message.js'
import { few, kindOf, type ScanFinding, whenOf } from './scan-finding.js'

/** Whose things are looked at together. */
interface Owner {
  readonly id: string
  readonly name: string
  readonly path?: string
  /** `null` if the purpose is unknown. */
  readonly purpose: string | null
}

/** R45, R51, R57: what needs consent and ran, or still exists, without it. */
export function findTooEarly(
  { moments }: ScanResult,
  things: readonly RecognisedThing[],
  declaration: Declaration | null,
  write: WriteScan,
): readonly ScanFinding[] {
  const waiting = things.flatMap((thing) => {
    const owner = thing.isExempt ? null : ownerOf(thing, declaration)
    if (owner) return [{ thing: thing.thing, owner }]
    return []
  })
  return moments
    .filter((moment) => moment !== 'accepted')
    .flatMap((moment) => {
      const seen = waiting.filter(({ thing, owner }) => moment in thing.seen && !isAllowedIn(moment, owner))
      const owners = new Map(seen.map(({ owner }) => [owner.id, owner]))
      return [...owners.values()].map((owner) =>
        finding(
          moment,
          owner,
          seen.filter((one) => one.owner.id === owner.id).map(({ thing }) => thing),
          write,
        ),
      )
    })
}

/** Something undeclared may belong to the purpose that was allowed. */
const isAllowedIn = (moment: ConsentMoment, { purpose }: Owner): boolean =>
  moment.startsWith('only:') && (purpose === null || moment.slice('only:'.length) === purpose)

/** `null` if it needs no consent, or nothing indicates that it does. */
function ownerOf(
  { thing, declared, known, isForeign }: RecognisedThing,
  declaration: Declaration | null,
): Owner | null {
  if (declaration && declared.length > 0) {
    const needsConsent = new Map(declaration.purposes.map((purpose) => [purpose.id, purpose.needsConsent]))
    const services = declaration.services.filter(({ id }) => declared.includes(id))
    // What belongs to two services may run if one of them may.
    if (!services.every(({ purpose }) => needsConsent.get(purpose))) return null
    const [service] = services
    if (!service) return null
    const { id, purpose } = service
    return { id, name: id, purpose, path: jsonPath(['services', declaration.services.indexOf(service)]) }
  }
  if (known)
    return known.purpose === 'necessary' ? null : { id: known.id, name: known.name as string, purpose: known.purpose }
  if (isForeign) return { id: thing.host, name: thing.host, purpose: null }
  return null
}

const RULES = { before: 'R45', refused: 'R45', withdrawn: 'R57' } as const

function finding(moment: ConsentMoment, owner: Owner, things: readonly FoundThing[], write: WriteScan): ScanFinding {
  const rule = RULES[moment as keyof typeof RULES] ?? 'R51'
  const names = things.map(({ kind, name }) => `${kindOf(kind, write)} ${name}`)
  const hasRequest = things.some(({ kind }) => kind === 'request')
  const does = moment === 'withdrawn' && !hasRequest ? 'still-there' : 'active'
  return {
    id: `${rule} ${moment} ${owner.id}`,
    rule,
    severity: 'law',
    ...(owner.path !== undefined && { path: owner.path }),
    page: things[0]?.seen[moment]?.page ?? '',
    message: write(scanSays(does, { name: owner.name, when: whenOf(moment), next: nextFor(moment, things) })),
    things: few(names, write),
  }
}

function nextFor(moment: ConsentMoment, things: readonly FoundThing[]): ScanMessage {
  if (moment === 'withdrawn') return scanSays('next-withdrawn')
  const isOnlyFetched = things.every(
    ({ kind, resource = '' }) => kind === 'request' && /script|image|font/.test(resource),
  )
  if (isOnlyFetched) return scanSays('next-fetched')
  return scanSays('next-other')
}
