import { createMatcher, type MatchService } from '../../src/declaration/match.js'

export interface MatcherCost {
  /** For an address that was not asked before, and that nobody declares. */
  readonly missUs: number
  readonly repeatUs: number
}

const PATTERNS = 500
const ADDRESSES = 20_000
const ROUNDS = 7

const patternOf = (at: number): string =>
  [
    `*://*.stats${at}.example/*`,
    `*://cdn.stats${at}.example/js/*`,
    `https://www.shop${at}.example/tag/*.js`,
    `counter${at}.example`,
  ][at % 4] as string

const services = Array.from({ length: PATTERNS }, (_, at) => ({ id: `service${at}`, matches: [patternOf(at)] }))

/** What one look-up takes among 500 patterns, in microseconds: the best of some rounds. */
export function measureMatcher(): MatcherCost {
  const addresses = Array.from({ length: ADDRESSES }, (_, at) => `https://www.site${at % 100}.example/assets/${at}.js`)
  const fresh = (): MatchService => createMatcher(services, () => 'https://www.site.example/')
  const known = fresh()
  const [missUs, repeatUs] = bestOf(ROUNDS, [
    () => addresses.forEach(fresh()),
    () => addresses.forEach((_, at) => known(addresses[at % 100] as string)),
  ])
  const each = (ms = 0): number => (ms * 1000) / ADDRESSES
  return { missUs: each(missUs), repeatUs: each(repeatUs) }
}

/** The shortest time of each, in milliseconds; by turns, so that a busy moment of the machine hits all of them. */
function bestOf(rounds: number, works: readonly (() => void)[]): readonly number[] {
  const best = works.map(() => Infinity)
  for (let round = 0; round < rounds; round += 1)
    for (const [at, work] of works.entries()) {
      const startedAt = performance.now()
      work()
      best[at] = Math.min(best[at] as number, performance.now() - startedAt)
    }
  return best
}
