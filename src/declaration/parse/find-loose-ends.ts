import { jsonPath, shown, type Step } from './json-path.js'
import { nearMiss } from './near-miss.js'
import { onceEach } from './once-each.js'
import { type FoundProblem, problem, type ProblemMessage } from '../problems/problem.js'
import { longestDays } from '../values/duration.js'
import { wellKnownBasis } from '../well-known.js'

type Loose = Readonly<Record<string, unknown>>

const LONGEST_IP_DAYS = 90
const MOST = 200

/**
 * Finds problems across values: duplicate ids, dangling references, a register that stores too much. Also works on
 * partly invalid files, so that all problems are reported together.
 */
export function findLooseEnds(file: Loose): readonly FoundProblem[] {
  const purposes = listAt(file, 'purposes').map((purpose) => (isObject(purpose) ? purpose.id : purpose))
  const services = listAt(file, 'services').map((service) => idOf(service))
  const recipients = listAt(file, 'recipients').map((recipient) => idOf(recipient))
  return [
    ...findTwice([...placed(purposes, 'purposes'), ...placed(services, 'services')]),
    ...findTwice(placed(recipients, 'recipients')),
    ...findTwice(placed(listAt(file, 'languages'), 'languages')),
    ...findTwice(placed(listAt(file, 'registers').map(idOf), 'registers')),
    ...findTwice(sitesOfAccount(file)),
    ...findUnresolved(referencesToPurposes(file), purposes, 'purposes'),
    ...findUnresolved(referencesToRecipients(file), recipients, 'recipients'),
    ...findUnresolved(referencesToServices(file), services, 'services'),
    ...findIpExcess(file.register),
    ...findMisplacedRecordings(file),
  ]
}

interface Placed {
  readonly path: readonly Step[]
  readonly value: unknown
}

const placed = (values: readonly unknown[], list: string): readonly Placed[] =>
  values.map((value, i) => ({ path: [list, i], value }))

function findTwice(ids: readonly Placed[]): readonly FoundProblem[] {
  const first = new Map<unknown, string>()
  return ids.flatMap(({ path, value }) => {
    if (typeof value !== 'string') return []
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, jsonPath(path))
    if (earlier === undefined) return []
    return [told(path, problem('used-twice', { earlier }), value)]
  })
}

const referencesToPurposes = (file: Loose): readonly Placed[] => [
  ...listAt(file, 'services').map((service, i) => ({
    path: ['services', i, 'purpose'],
    value: isObject(service) ? service.purpose : undefined,
  })),
  ...listAt(file, 'registers').flatMap((register, i) =>
    listAt(register, 'purposes').map((value, j) => ({ path: ['registers', i, 'purposes', j], value })),
  ),
  { path: ['register', 'reports'], value: isObject(file.register) ? file.register.reports : undefined },
]

const referencesToRecipients = (file: Loose): readonly Placed[] => [
  ...listAt(file, 'services').map((service, i) => ({
    path: ['services', i, 'recipient'],
    value: isObject(service) ? service.recipient : undefined,
  })),
  ...listAt(file, 'purposes').flatMap((purpose, i) =>
    listAt(purpose, 'recipients').map((value, j) => ({ path: ['purposes', i, 'recipients', j], value })),
  ),
]

function referencesToServices({ consent }: Loose): readonly Placed[] {
  const mapped = isObject(consent) && isObject(consent.migrate) ? consent.migrate.services : undefined
  if (!isObject(mapped)) return []
  return Object.keys(mapped)
    .filter((id) => id !== '$comment')
    .map((id) => ({ path: ['consent', 'migrate', 'services', id], value: id }))
}

/** A site takes over the answers of other sites, each once, and not of itself. */
const sitesOfAccount = ({ site, consent }: Loose): readonly Placed[] => [
  { path: ['site'], value: site },
  ...listAt(isObject(consent) ? consent.account : undefined, 'sites').map((other, i) => ({
    path: ['consent', 'account', 'sites', i, 'site'],
    value: isObject(other) ? other.site : undefined,
  })),
]

function findUnresolved(
  references: readonly Placed[],
  ids: readonly unknown[],
  list: 'purposes' | 'recipients' | 'services',
): readonly FoundProblem[] {
  // Without the id of an entry, which is reported itself, nothing that may refer to it can be judged.
  if (ids.some((id) => id === undefined)) return []
  const known = new Set(ids)
  // Limited to a few candidates and a few problems, because a hostile file has thousands of each.
  const allowed = [...known].filter((id) => typeof id === 'string').slice(0, MOST)
  const dangling = references.filter(({ value }) => typeof value === 'string' && !known.has(value))
  return onceEach(
    dangling.slice(0, MOST).map(({ path, value }) => {
      const meant = nearMiss(value as string, allowed)
      const found = told(path, unresolved(value as string, meant, list), value)
      return { ...found, allowed, ...(meant !== undefined && { nearMiss: meant }) }
    }),
  )
}

function unresolved(value: string, meant: string | undefined, list: string): ProblemMessage {
  if (meant !== undefined) return problem('not-found-meant', { list, meant: shown(meant) })
  const isWellKnown = list === 'purposes' && Object.hasOwn(wellKnownBasis, value)
  if (isWellKnown) return problem('not-found-well-known', { list, value: shown(value) })
  return problem('not-found', { list })
}

/** R36: one service records at most, for the purpose of recording, and with consent. */
function findMisplacedRecordings(file: Loose): readonly FoundProblem[] {
  const services = listAt(file, 'services')
  const recording = services.flatMap((service, i) => (isObject(service) && service.recording !== undefined ? [i] : []))
  const [first] = recording
  if (first === undefined) return []
  const earlier = jsonPath(['services', first, 'recording'])
  const purposes = listAt(file, 'purposes').map((purpose, i) => ({ purpose, path: ['purposes', i] }))
  return [
    ...recording
      .filter((i) => (services[i] as Loose).purpose !== 'session-replay')
      .map((i) => told(['services', i, 'purpose'], problem('recording-purpose'), (services[i] as Loose).purpose)),
    ...recording.slice(1).map((i) => told(['services', i, 'recording'], problem('recording-twice', { earlier }))),
    ...purposes
      .filter(({ purpose }) => isUnaskedReplay(purpose))
      .map(({ path }) => told(path, problem('recording-consent'))),
  ]
}

const isUnaskedReplay = (purpose: unknown): boolean =>
  isObject(purpose) &&
  purpose.id === 'session-replay' &&
  (purpose.necessity !== undefined || (purpose.legalBasis ?? 'consent') !== 'consent')

/** R74: untruncated IP addresses require a written reason and an end. */
function findIpExcess(register: unknown): readonly FoundProblem[] {
  if (!isObject(register) || register.ip !== 'full') return []
  const days = typeof register.ipRetention === 'string' ? longestDays(register.ipRetention) : null
  const problems: FoundProblem[] = []
  if (register.ipJustification === undefined)
    problems.push(told(['register', 'ipJustification'], problem('ip-reason-missing')))
  if (days !== null && days > LONGEST_IP_DAYS)
    problems.push(
      told(['register', 'ipRetention'], problem('ip-kept-too-long', { days: LONGEST_IP_DAYS }), register.ipRetention),
    )
  return problems
}

const told = (path: readonly Step[], message: ProblemMessage, found?: unknown): FoundProblem => ({
  path: jsonPath(path),
  message,
  severity: 'error',
  ...(found !== undefined && { found: shown(found) }),
})

const isObject = (value: unknown): value is Loose =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const idOf = (value: unknown): unknown => (isObject(value) ? value.id : undefined)
const listAt = (value: unknown, key: string): readonly unknown[] =>
  isObject(value) && Array.isArray(value[key]) ? (value[key] as unknown[]) : []
