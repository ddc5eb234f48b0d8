import type { FoundThing } from '../scan-result.js'

const UNITS = [
  ['Y', 365],
  ['M', 30],
  ['D', 1],
] as const

/**
 * An observed lifetime in the form of a declaration, rounded up so that it is never too short.
 *
 * @example observedLifetime(389.99) // 'P13M'
 */
export function observedLifetime(lifetime: FoundThing['lifetime']): string {
  if (typeof lifetime !== 'number') return lifetime ?? 'session'
  if (lifetime < 1) return `PT${Math.max(1, Math.ceil(lifetime * 1440 - 0.05))}M`
  const days = Math.ceil(lifetime - 0.01)
  for (const [unit, length] of UNITS.slice(0, 2)) {
    const count = Math.round(days / length)
    // The number of days varies: two years have 730 or 731.
    if (count > 0 && Math.abs(days - count * length) <= Math.ceil(count * (unit === 'Y' ? 1 : 0.6)))
      return `P${count}${unit}`
  }
  if (days > 366) return `P${Math.ceil(days / 30)}M`
  return `P${days}D`
}
