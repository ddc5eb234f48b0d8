import type { RegisterStore } from '../stores/store.js'

/** Figures from the database: the same in each process on it. */
export interface RegisterState {
  readonly openRequests: number
  readonly overdueRequests: number
  /** Seconds since 1970 at which retention last ran; 0: never. */
  readonly retentionRanAt: number
  /** How many events the ledger of rights has at least. */
  readonly ledgerEvents: number
}

type StateStore = Pick<RegisterStore, 'countOpenRequests' | 'retentionClock' | 'ledgerMarks'>

/** Cached: scrapes are frequent, and two within a second would show the same. */
const COUNTS_MS = 15_000

/** @returns reads the state, at most every 15 seconds. */
export function createStateReader(
  store: StateStore,
  now: () => Date,
  nowMs: () => number,
): () => Promise<RegisterState> {
  let readAtMs = -Infinity
  let state: Promise<RegisterState> | null = null
  return () => {
    if (state && nowMs() - readAtMs < COUNTS_MS) return state
    readAtMs = nowMs()
    const reading = readState(store, now().toISOString())
    reading.catch(() => (state = null)) // the next scrape reads again
    return (state = reading)
  }
}

async function readState(store: StateStore, at: string): Promise<RegisterState> {
  const [requests, ranAt, marks] = await Promise.all([
    store.countOpenRequests(null, at),
    store.retentionClock(),
    store.ledgerMarks(),
  ])
  return {
    openRequests: requests.open,
    overdueRequests: requests.overdue,
    retentionRanAt: ranAt === null ? 0 : Date.parse(ranAt) / 1000,
    ledgerEvents: marks.reduce((sum, { events }) => sum + events, 0),
  }
}
