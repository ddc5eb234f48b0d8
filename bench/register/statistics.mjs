// A year's figures of a site with many entries, from the sums that they leave, through the register's own queries.
// Usage: node bench/register/statistics.mjs [entries, default 1000000] [folder to fill once and keep, as of look-up.mjs]
import { loadavg } from 'node:os'
import { FIRST_DAY, LAST_DAY, openFilledRegister, SITE } from './filled-register.mjs'
import { openFolder } from './servers.mjs'

const total = Number(process.argv[2] ?? 1_000_000)
const TIMES = 200

const { folder, clear } = openFolder()
try {
  const { store } = await openFilledRegister(total, process.argv[3] ?? folder, folder)
  for (const by of [[], ['day'], ['day', 'language'], ['language', 'source', 'version']])
    console.log(
      JSON.stringify({ entries: total, ...(await measure(store, by)), load: Number(loadavg()[0].toFixed(1)) }),
    )
  await store.close()
} finally {
  clear()
}

async function measure(store, by) {
  const times = []
  let rows = 0
  const before = process.cpuUsage()
  for (let i = 0; i < TIMES; i++) {
    const startedAt = performance.now()
    const { decisions, purposes } = await store.statistics(SITE, { from: FIRST_DAY, to: LAST_DAY, by })
    times.push(performance.now() - startedAt)
    rows = decisions.length + purposes.length
    const counted = decisions.reduce(
      (sum, { gave_all, gave_some, gave_none }) => sum + gave_all + gave_some + gave_none,
      0,
    )
    if (counted !== total) throw new Error(`${counted} are counted`)
  }
  // What a busy machine does not change.
  const { user, system } = process.cpuUsage(before)
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(1))
  return { by, rows, p50Ms: at(0.5), p99Ms: at(0.99), processorMs: Number(((user + system) / 1000 / TIMES).toFixed(1)) }
}
