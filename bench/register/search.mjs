// How long a page of results takes to be found among many entries on SQLite, through the register's own queries.
// Usage: node bench/register/search.mjs [entries, default 1000000] [folder to fill once and keep, as of look-up.mjs]
import { loadavg } from 'node:os'
import { openFilledRegister, SITE } from './filled-register.mjs'
import { openFolder } from './servers.mjs'

const total = Number(process.argv[2] ?? 1_000_000)
const TIMES = 200
const PAGE = 50

/** What a person looks for; the last ones find nothing, and must not read everything for it. */
const SEARCHES = {
  newest: {},
  'of one answer': { answer: 'none' },
  'of one version': { version: '2026-q1' },
  'of one answer and version': { answer: 'withdrawn', version: '2026-q2' },
  'of one week': { from: '2026-03-02T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' },
  'of one answer in one week': { answer: 'all', from: '2026-03-02T00:00:00.000Z', until: '2026-03-09T00:00:00.000Z' },
  'in the middle': { answer: 'none', before: Math.ceil(total / 2) },
  'of an answer that nobody gave to a version': { answer: 'some', version: 'none' },
  'of a version that is not there': { version: 'none' },
}

const { folder, clear } = openFolder()
try {
  const { store } = await openFilledRegister(total, process.argv[3] ?? folder, folder)
  for (const [name, search] of Object.entries(SEARCHES))
    console.log(JSON.stringify({ entries: total, search: name, ...(await measure(store, search)) }))
  await store.close()
} finally {
  clear()
}

async function measure(store, search) {
  const times = []
  let found = 0
  const before = process.cpuUsage()
  for (let i = 0; i < TIMES; i++) {
    const startedAt = performance.now()
    found = (await store.findEntries(SITE, { ...search, limit: PAGE })).length
    times.push(performance.now() - startedAt)
  }
  // What a busy machine does not change.
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(2))
  const processorMs = Number(((user + system) / 1000 / TIMES).toFixed(2))
  return { found, p50Ms: at(0.5), p99Ms: at(0.99), processorMs, load: Number(loadavg()[0].toFixed(1)) }
}
