import type { ConsentStatus } from './decision.js'

type Statuses = Readonly<Record<string, ConsentStatus>>
/** Service ids by status, joined with `.`: the cookie stores these lists if single statuses would exceed 4 kB. */
export type ServiceLists = Readonly<Partial<Record<ConsentStatus, string>>>

const MOST_SINGLY = 20

/**
 * The services whose status differs from their purpose, as the cookie stores them: one by one, or as lists if there are
 * many.
 */
export function packServices(differing: readonly (readonly [id: string, status: ConsentStatus])[]): {
  readonly services?: Statuses
  readonly serviceLists?: ServiceLists
} {
  if (!differing.length) return {}
  if (differing.length <= MOST_SINGLY) return { services: Object.fromEntries(differing) }
  const lists: Partial<Record<ConsentStatus, string>> = {}
  for (const [id, status] of differing) lists[status] = lists[status] ? `${lists[status]}.${id}` : id
  return { serviceLists: lists }
}

/** The services of such lists, one by one. */
export const unpackServices = (lists: ServiceLists): Statuses =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([status, ids]) => ids.split('.').map((id) => [id, status as ConsentStatus])),
  )
