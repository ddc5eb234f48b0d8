// Entries a second of 1, 2 and 4 register processes on one PostgreSQL: all on one site, whose writers take turns, and each
// on a site of its own. Usage: node bench/register/scale.mjs [seconds]
import { cpus, loadavg } from 'node:os'
import { measure } from './load.mjs'
import { openRoom } from './servers.mjs'

const seconds = Number(process.argv[2] ?? 6)
const CONNECTIONS = 200

const room = await openRoom()
if (room.missingPostgres) throw new Error(room.missingPostgres)
const cluster = await room.startCluster()

/** What some processes do together; the senders share the machine with them and with the database. */
async function measureTogether(count, siteOf) {
  const databaseUrl = await cluster.createDatabase()
  const servers = []
  for (let i = 0; i < count; i++) servers.push(await room.startEvaste(databaseUrl, siteOf(i)))
  const all = (forSeconds) =>
    Promise.all(
      servers.map(({ process, ...target }) =>
        measure(process, { ...target, connections: CONNECTIONS / count, seconds: forSeconds }),
      ),
    )
  await all(3)
  const rows = await all(seconds)
  for (const { process } of servers) {
    process.removeAllListeners('exit')
    process.kill('SIGKILL')
  }
  return {
    processes: count,
    'entries/s': rows.reduce((sum, row) => sum + row['entries/s'], 0),
    'worst p99 ms': Math.max(...rows.map((row) => row['p99 ms'])),
    'CPU µs/entry': Math.round(rows.reduce((sum, row) => sum + row['CPU µs/entry'], 0) / count),
    refused: rows.reduce((sum, row) => sum + row.refused, 0),
  }
}

try {
  console.log(`${cpus().length} × ${cpus()[0].model}; load before the start ${loadavg()[0].toFixed(1)}`)
  for (const [name, siteOf] of [
    ['all on one site', () => 'bakery'],
    ['each on a site of its own', (i) => `bakery-${i}`],
  ]) {
    const rows = []
    for (const count of [1, 2, 4]) rows.push(await measureTogether(count, siteOf))
    console.log(`\n${CONNECTIONS} connections, ${name}`)
    console.table(rows)
  }
} finally {
  await cluster.stop()
  room.clear()
}
