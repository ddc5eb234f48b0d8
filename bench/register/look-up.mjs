// How long a visitor's receipt takes to be found among many entries on SQLite, through the register's own queries.
// Usage: node bench/register/look-up.mjs [entries, default 1000000] [folder to fill once and keep]. A million take 2.4 GB.
import { statSync } from 'node:fs'
import { loadavg } from 'node:os'
import { openFilledRegister, SITE } from './filled-register.mjs'
import { openFolder } from './servers.mjs'

const total = Number(process.argv[2] ?? 1_000_000)

const { folder, clear } = openFolder()
try {
  const { store, file, filledInSeconds, consentIds } = await openFilledRegister(
    total,
    process.argv[3] ?? folder,
    folder,
  )
  const times = []
  const before = process.cpuUsage()
  for (const consentId of consentIds) {
    const startedAt = performance.now()
    await store.secretHash(SITE, consentId)
    const found = await store.entriesOfConsent(SITE, consentId)
    times.push(performance.now() - startedAt)
    if (found.length === 0) throw new Error(`${consentId} is not found`)
  }
  const { user, system } = process.cpuUsage(before)
  await store.close()
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(2))
  console.log(
    JSON.stringify({
      entries: total,
      gigabytes: Number((statSync(file).size / 1e9).toFixed(1)),
      filledInSeconds,
      lookUps: consentIds.length,
      p50Ms: at(0.5),
      p99Ms: at(0.99),
      // What a busy machine does not change.
      processorMs: Number(((user + system) / 1000 / times.length).toFixed(3)),
      loadAtTheEnd: Number(loadavg()[0].toFixed(1)),
    }),
  )
} finally {
  clear()
}
