import type { DeclarationProblem } from '../declaration-error.js'
import { jsonPath, shown, type Step } from './json-path.js'
import { nearMiss } from './near-miss.js'
import { longestDays } from '../values/duration.js'
import { wellKnownBasis } from '../well-known.js'

type Loose = Readonly<Record<string, unknown>>

const LONGEST_IP_DAYS = 90
const MOST = 200

/**
 * Finds problems across values: duplicate ids, dangling references, a register that stores too much. Also works on
 * partly invalid files, so that all problems are reported together.
 */
export function findLooseEnds(file: Loose): readonly DeclarationProblem[] {
  const purposes = listAt(file, 'purposes').map((purpose) => (isObject(purpose) ? purpose.id : purpose))
  const services = listAt(file, 'services').map((service) => idOf(service))
  const recipients = listAt(file, 'recipients').map((recipient) => idOf(recipient))
  return [
    ...findTwice([...placed(purposes, 'purposes'), ...placed(services, 'services')]),
    ...findTwice(placed(recipients, 'recipients')),
    ...findTwice(placed(listAt(file, 'languages'), 'languages')),
    ...findTwice(placed(listAt(file, 'registers').map(idOf), 'registers')),
    ...findUnresolved(referencesToPurposes(file), purposes, 'purposes'),
    ...findUnresolved(referencesToRecipients(file), recipients, 'recipients'),
    ...findUnresolved(referencesToServices(file), services, 'services'),
    ...findIpExcess(file.register),
  ]
}

interface Placed {
  readonly path: readonly Step[]
  readonly value: unknown
}

const placed = (values: readonly unknown[], list: string): readonly Placed[] =>
  values.map((value, i) => ({ path: [list, i], value }))

function findTwice(ids: readonly Placed[]): readonly DeclarationProblem[] {
  const first = new Map<unknown, string>()
  return ids.flatMap(({ path, value }) => {
    if (typeof value !== 'string') return []
    const earlier = first.get(value)
    if (earlier === undefined) first.set(value, jsonPath(path))
    if (earlier === undefined) return []
    return [told(path, `already used at ${earlier}; choose another`, value)]
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

function findUnresolved(
  references: readonly Placed[],
  ids: readonly unknown[],
  list: 'purposes' | 'recipients' | 'services',
): readonly DeclarationProblem[] {
  const known = new Set(ids)
  // Limited to a few candidates and a few problems, because a hostile file has thousands of each.
  const allowed = [...known].filter((id) => typeof id === 'string').slice(0, MOST)
  const unresolved = references.filter(({ value }) => typeof value === 'string' && !known.has(value))
  return unresolved.slice(0, MOST).map(({ path, value }) => {
    const meant = nearMiss(value as string, allowed)
    const problem = told(path, `not found in ${list}; ${nextStep(value as string, meant, list)}`, value)
    return { ...problem, allowed, ...(meant !== undefined && { nearMiss: meant }) }
  })
}

function nextStep(value: string, meant: string | undefined, list: string): string {
  if (meant !== undefined) return `did you mean ${shown(meant)}?`
  const isWellKnown = list === 'purposes' && Object.hasOwn(wellKnownBasis, value)
  if (isWellKnown) return `add ${shown(value)} to purposes`
  return `add it to ${list}, or use an existing one`
}

/** R74: untruncated IP addresses require a written reason and an end. */
function findIpExcess(register: unknown): readonly DeclarationProblem[] {
  if (!isObject(register) || register.ip !== 'full') return []
  const days = typeof register.ipRetention === 'string' ? longestDays(register.ipRetention) : null
  const problems: DeclarationProblem[] = []
  if (register.ipJustification === undefined)
    problems.push(
      told(['register', 'ipJustification'], 'ip "full" needs a written reason; write it, or use "encrypted"'),
    )
  if (days !== null && days > LONGEST_IP_DAYS)
    problems.push(
      told(
        ['register', 'ipRetention'],
        `whole IP addresses may be kept for at most ${LONGEST_IP_DAYS} days; write P90D`,
        register.ipRetention,
      ),
    )
  return problems
}

const told = (path: readonly Step[], message: string, found?: unknown): DeclarationProblem => ({
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
