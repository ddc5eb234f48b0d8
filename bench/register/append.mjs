// Entries a second over HTTP, and what one costs the processor: evaste on both stores and, where it is installed, c15t on
// the same. Usage: node bench/register/append.mjs [seconds]
// c15t: npm i --prefix <folder> @c15t/backend@2.2.1 kysely, then EVASTE_BENCH_C15T=<folder>
import { cpus, loadavg } from 'node:os'
import { measure } from './load.mjs'
import { openRoom } from './servers.mjs'

const seconds = Number(process.argv[2] ?? 6)
const CONNECTIONS = [1, 50, 200]
const c15t = process.env.EVASTE_BENCH_C15T

/** The best rate of a server over all numbers of connections; warmed first, or its compiler would be measured. */
async function measureServer(name, started) {
  const { process, ...target } = await started
  try {
    await measure(process, { ...target, connections: 50, seconds: 3 })
    const rows = []
    for (const connections of CONNECTIONS) rows.push(await measure(process, { ...target, connections, seconds }))
    console.log(`\n${name}`)
    console.table(rows)
    return Math.max(...rows.map((row) => row['entries/s']))
  } finally {
    process.removeAllListeners('exit')
    process.kill('SIGKILL')
  }
}

const room = await openRoom()
let cluster
try {
  const load = loadavg()[0].toFixed(1)
  console.log(`${cpus().length} × ${cpus()[0].model}; load before the start ${load}: with a load, only ratios hold.`)
  console.log('CPU is that of the register’s process, without the database’s. The sender runs on the same machine.')
  if (!c15t) console.log('c15t is not compared: EVASTE_BENCH_C15T does not say where it is installed.')
  if (room.missingPostgres) console.log(`PostgreSQL is not measured: ${room.missingPostgres}`)
  else cluster = await room.startCluster()
  for (const store of ['SQLite', 'PostgreSQL'].slice(0, cluster ? 2 : 1)) {
    const database = () => (store === 'PostgreSQL' ? cluster.createDatabase() : undefined)
    const ours = await measureServer(`evaste on ${store}`, room.startEvaste(await database()))
    if (!c15t) continue
    const name = `c15t on ${store}: no chain, no receipt, no encryption; WAL and a sync at each commit as ours`
    const theirs = await measureServer(name, room.startC15t(c15t, await database()))
    console.log(`evaste takes ${(ours / theirs).toFixed(1)} times as many a second, best against best`)
  }
} finally {
  await cluster?.stop()
  room.clear()
}
