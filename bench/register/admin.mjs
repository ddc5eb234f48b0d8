// How long the register takes for each view of /admin over many entries of three tenants, and what its writers notice.
// Usage: node bench/register/admin.mjs [entries, default 100000] [sqlite or postgres, default both] [seconds a view, default 8]
import { randomBytes } from 'node:crypto'
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join, resolve } from 'node:path'
import { VIEWS } from './admin-views.mjs'
import { declarationOf, digestOf, interfaceText } from './generated-site.mjs'
import { cpuMicroseconds } from './load.mjs'
import { openRoom, start } from './servers.mjs'
import { summary, writersUntil } from './writers.mjs'

const total = Number(process.argv[2] ?? 100_000)
const wanted = process.argv[3] ?? 'both'
const seconds = Number(process.argv[4] ?? 8)
/** How often a person opens the same view; far more often than anybody does. */
const PAUSE_MS = 200
const REQUESTS = 200
const OPENED_ALONE = 20

const SITES = [
  { site: 'bakery', total: Math.ceil(total / 2) },
  { site: 'tours', total: Math.ceil(total / 4) },
  { site: 'paper', total: Math.ceil(total / 4) },
]
const origin = 'https://leipomo.example'
const NOW = new Date()
const versionAt = (date) => `${date.getUTCFullYear()}-q${Math.ceil((date.getUTCMonth() + 1) / 3)}`
const apiKey = `evaste_${randomBytes(32).toString('base64url')}`
const hex = (bytes) => randomBytes(bytes).toString('hex')
const wait = (ms) => new Promise((done) => setTimeout(done, ms))

async function measureOnPostgres() {
  if (room.missingPostgres) throw new Error(room.missingPostgres)
  const cluster = await room.startCluster(['wal_level=minimal', 'max_wal_senders=0', 'max_wal_size=8GB'])
  try {
    await measureOn('PostgreSQL', { cluster, databaseUrl: await cluster.createDatabase() })
  } finally {
    await cluster.stop()
  }
}

async function measureOn(store, { cluster, databaseUrl } = {}) {
  const data = join(room.folder, `admin-${store}`)
  mkdirSync(data, { mode: 0o700 })
  const config = {
    ...{ port: 0, data, ...(databaseUrl && { databaseUrl }) },
    sites: SITES.map(({ site }) => ({ site, origins: [origin], declaration: declarationOf(site, versionAt(NOW)) })),
  }
  const file = join(room.folder, `admin-${store}.json`)
  writeFileSync(file, JSON.stringify({ config, interfaces: { '0.1.0': { fi: interfaceText } } }))
  const serve = () => start([join(room.folder, 'register.mjs'), file])
  await stop((await serve()).process) // it makes tables and keys
  const seededAt = performance.now()
  await seed({ data, cluster, databaseUrl })
  const seedSeconds = Math.round((performance.now() - seededAt) / 1000)
  console.log(`\n${store}, ${total} entries, seeded in ${seedSeconds} s`)
  const { process: child, url } = await serve()
  try {
    await measureViews(url, child.pid)
  } finally {
    await stop(child)
  }
}

async function seed({ data, cluster, databaseUrl }) {
  const signingKey = JSON.parse(readFileSync(join(data, 'signing-key.json'), 'utf8'))
  const plan = JSON.stringify({ sites: SITES, signingKey, apiKey, until: NOW.toISOString() })
  const words = databaseUrl
    ? ['seed-postgres.mjs', cluster.addressFor(databaseUrl), room.postgresPrograms, plan]
    : ['seed-sqlite.mjs', join(data, 'register.sqlite'), plan]
  const [program, ...rest] = words
  const child = spawn(process.execPath, [resolve('bench/register', program), ...rest], { stdio: 'inherit' })
  const code = await new Promise((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`${program} ended with ${code}`)
}

async function measureViews(url, pid) {
  const writers = visitorsOf(url)
  const at = await whatToSee(url, writers)
  const first = {}
  for (const name of Object.keys(VIEWS)) first[name] = await open(url, VIEWS[name](at))
  // What a busy machine does not change.
  const processor = {}
  for (const name of Object.keys(VIEWS)) {
    const before = cpuMicroseconds(pid)
    for (let i = 0; i < OPENED_ALONE; i++) await open(url, VIEWS[name](at))
    processor[name] = (cpuMicroseconds(pid) - before) / 1000 / OPENED_ALONE
  }
  const [alone, beside, rows] = [[], [], []]
  for (const name of Object.keys(VIEWS)) {
    alone.push(await writersUntil(writers, wait((seconds * 1000) / 2)))
    const times = []
    const opening = openAgainAndAgain(url, () => VIEWS[name](at), times)
    const during = await writersUntil(writers, opening)
    beside.push(during)
    const cost = { 'first ms': round(first[name]), 'CPU ms': round(processor[name]) }
    rows.push({ view: name, ...cost, ...shares(times), ...writersBeside(during) })
  }
  console.table(rows)
  const [without, meanwhile] = [summary(...alone), summary(...beside)]
  const ratio = round(meanwhile.p99Ms / without.p99Ms)
  console.log(
    JSON.stringify({ writersAlone: without, besideViews: meanwhile, ratioOfP99: ratio, load: round(loadavg()[0]) }),
  )
}

async function openAgainAndAgain(url, calls, times) {
  for (const until = performance.now() + seconds * 1000; performance.now() < until;) {
    times.push(await open(url, calls()))
    await wait(PAUSE_MS)
  }
}

/** Until every answer is there. */
async function open(url, calls) {
  const startedAt = performance.now()
  await Promise.all(calls.map((call) => ask(url, call)))
  return performance.now() - startedAt
}

async function ask(url, call) {
  const [method, path, body] = typeof call === 'string' ? ['GET', call] : call
  const headers = { authorization: `Bearer ${apiKey}`, ...(body && { 'content-type': 'application/json' }) }
  const response = await fetch(`${url}/v1/admin${path}`, { method, headers, body: body && JSON.stringify(body) })
  const text = await response.text()
  if (!response.ok) throw new Error(`${path} answered ${response.status}: ${text}`)
  return text
}

const visitorsOf = (url) => ({
  url: `${url}/v1/sites/bakery/entries`,
  headers: { origin, 'content-type': 'application/json' },
  makeBody: () => JSON.stringify(recordOf({ decisionId: hex(16), consentId: hex(16), receiptSecretHash: hex(32) })),
})

const declared = declarationOf('bakery', versionAt(NOW))
const recordOf = (ids) => ({
  ...{ site: 'bakery', choices: { analytics: 'given', marketing: 'refused' }, services: { matomo: 'given' } },
  ...{
    source: 'banner',
    trusted: true,
    decidedAt: new Date().toISOString(),
    language: 'fi',
    gpc: false,
    origin,
    ...ids,
  },
  declaration: { digest: digestOf(declared), version: declared.version },
  notice: { url: '/tietosuoja', version: '1' },
  interface: { version: '0.1.0', language: 'fi', digest: digestOf(interfaceText) },
})

/** What the views are opened with. Some visitors ask for something first, as the requests to be seen. */
async function whatToSee(url, { headers, ...writers }) {
  const consents = []
  for (let i = 0; i < REQUESTS; i++) consents.push(await askFor(url, { headers, ...writers }, i))
  const open = JSON.parse(await ask(url, '/sites/bakery/requests?state=open'))
  const month = NOW.toISOString().slice(0, 7)
  const weekEnd = Date.parse(`${month}-01`) - 60 * 86_400_000
  return {
    ...{ path: '/sites/bakery', month, version: versionAt(new Date(weekEnd)), requestId: open.requests[0].requestId },
    week: [weekEnd - 7 * 86_400_000, weekEnd].map((ms) => new Date(ms).toISOString().slice(0, 10)),
    middle: () => 1 + Math.floor(Math.random() * (SITES[0].total - 1)),
    consentId: () => consents[Math.floor(Math.random() * consents.length)],
  }
}

async function askFor(url, { headers, url: entries }, i) {
  const [consentId, secret] = [hex(16), randomBytes(32).toString('base64url')]
  const ids = { decisionId: hex(16), consentId, receiptSecretHash: await hashOf(secret) }
  await post(entries, headers, recordOf(ids))
  const kind = ['access', 'objection', 'restriction'][i % 3]
  await post(`${url}/v1/receipts/${consentId}/requests`, { ...headers, authorization: `Receipt ${secret}` }, { kind })
  return consentId
}

async function post(url, headers, body) {
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
}

const hashOf = async (text) =>
  Buffer.from(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))).toString('hex')

const round = (number) => Number(number?.toFixed(1))
function shares(times) {
  const sorted = times.toSorted((a, b) => a - b)
  const of = (share) => round(sorted[Math.floor(sorted.length * share)])
  return { 'p50 ms': of(0.5), 'p99 ms': of(0.99) }
}
const writersBeside = (span) => {
  const { p99Ms, mostMs } = summary(span)
  return { 'writers p99 ms': p99Ms, 'writers most ms': mostMs }
}

async function stop(child) {
  child.removeAllListeners('exit')
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
}

const room = await openRoom()
try {
  console.log(`${cpus().length} × ${cpus()[0].model}; load before the start ${loadavg()[0].toFixed(1)}`)
  if (wanted !== 'postgres') await measureOn('SQLite')
  if (wanted !== 'sqlite') await measureOnPostgres()
} finally {
  room.clear()
}
