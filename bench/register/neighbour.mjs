// What a site notices of its neighbours on one register: a stranger who floods one site at full rate from one address, and a
// tenant whose visitors send the oddest data that is allowed. Strangers are limited as they are by default.
// Usage: node bench/register/neighbour.mjs [seconds]
import { cpus, loadavg } from 'node:os'
import { load } from './load.mjs'
import { openRoom } from './servers.mjs'

const seconds = Number(process.argv[2] ?? 10)
const PER_SECOND = 25
process.env.EVASTE_TEST_LIMITS = 'default'

const room = await openRoom()

/** Many purposes that nobody declared, the longest texts, and letters that break lines elsewhere. */
function makeOdd(makeBody) {
  const choices = Object.fromEntries(Array.from({ length: 64 }, (_, i) => [`made-up-${i}-${'x'.repeat(40)}`, 'given']))
  return () =>
    JSON.stringify({
      ...JSON.parse(makeBody()),
      ...{ choices, services: {}, language: 'de-x-odd' },
      declaration: { digest: 'd'.repeat(64), version: '\u{1F36A}'.repeat(32) },
      notice: { url: `/${'n'.repeat(1000)}`, version: 'v'.repeat(128) },
    })
}

/** A visitor every few milliseconds, whatever the others do; the times until each is answered. */
async function visit(target) {
  const times = []
  const refused = []
  const visits = []
  for (let i = 0; i < seconds * PER_SECOND; i++) {
    await new Promise((done) => setTimeout(done, 1000 / PER_SECOND))
    const startedAt = performance.now()
    const { url, headers, makeBody } = target
    visits.push(
      fetch(url, { method: 'POST', headers, body: makeBody() }).then((response) => {
        times.push(performance.now() - startedAt)
        if (response.status !== 201) refused.push(response.status)
        return response.arrayBuffer()
      }),
    )
  }
  await Promise.all(visits)
  times.sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(1))
  return { visitors: times.length, 'p50 ms': at(0.5), 'p99 ms': at(0.99), refused: refused.length }
}

async function measureOn(store, databaseUrl) {
  const { process: child, targetOf, ...bakery } = await room.startEvaste(databaseUrl, 'bakery', ['flooded', 'odd'])
  const flooded = targetOf('flooded')
  const odd = { ...targetOf('odd'), makeBody: makeOdd(targetOf('odd').makeBody) }
  await visit(bakery) // warm
  const rows = [{ store, neighbours: 'none', ...(await visit(bakery)) }]
  const isOver = load({ ...flooded, connections: 10, seconds: seconds + 1 })
  const isOdd = load({ ...odd, connections: 4, seconds: seconds + 1 })
  rows.push({ store, neighbours: 'a flood and odd data', ...(await visit(bakery)) })
  const [stranger, tenant] = await Promise.all([isOver, isOdd])
  child.removeAllListeners('exit')
  child.kill('SIGKILL')
  const told = (name, { times, refused }) => `${name}: ${times.length} recorded, ${refused} refused`
  console.log(`${store}; ${told('stranger', stranger)}; ${told('odd tenant', tenant)}`)
  return rows
}

let cluster = null
try {
  console.log(`${cpus().length} × ${cpus()[0].model}; load before the start ${loadavg()[0].toFixed(1)}`)
  const rows = await measureOn('SQLite', undefined)
  if (room.missingPostgres === null) {
    cluster = await room.startCluster()
    rows.push(...(await measureOn('PostgreSQL', await cluster.createDatabase())))
  }
  console.table(rows)
} finally {
  await cluster?.stop()
  room.clear()
}
