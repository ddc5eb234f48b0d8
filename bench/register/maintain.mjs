// What an export and a purge of a million entries cost those who write meanwhile, and how much memory they take.
// Usage: node bench/register/maintain.mjs [entries] [folder to fill once and keep, or: postgres]
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { openRoom } from './servers.mjs'

const entries = Number(process.argv[2] ?? 1_000_000)
const folder = mkdtempSync(join(tmpdir(), 'evaste-bench-'))
/** How long writers are watched without anything else. */
const ALONE_MS = 15_000
const origin = 'http://bakery.localhost'
const declaration = {
  controller: { name: 'Kulmaleipomo Oy' },
  format: 1,
  languages: ['fi'],
  notice: { url: '/tietosuoja' },
  purposes: ['analytics', 'marketing'],
  register: { url: '/evaste' },
  services: [{ id: 'matomo', name: 'Matomo', purpose: 'analytics' }],
  site: 'bakery',
}
const text = { accept: 'Hyväksy kaikki' }
/** Both are written with their keys in order, as RFC 8785 has them. */
const digest = (value) =>
  createHash('sha256')
    .update(JSON.stringify(sorted(value)))
    .digest('hex')
const sorted = (value) =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object'
      ? Object.fromEntries(
          Object.keys(value)
            .sort()
            .map((key) => [key, sorted(value[key])]),
        )
      : value
const hex = (bytes) => randomBytes(bytes).toString('hex')
const record = {
  site: 'bakery',
  choices: { analytics: 'refused', marketing: 'refused' },
  services: { matomo: 'refused' },
  source: 'banner',
  trusted: true,
  decidedAt: '2026-01-01T12:00:00.000Z',
  language: 'fi',
  gpc: false,
  origin,
  declaration: { digest: digest(declaration), version: '1' },
  notice: { url: '/tietosuoja', version: '1' },
  interface: { version: '0.1.0', language: 'fi', digest: digest(text) },
}
const onPostgres = process.argv[3] === 'postgres'
const room = onPostgres ? await openRoom() : null
const cluster = await room?.startCluster()
const kept = (!onPostgres && process.argv[3]) || join(folder, 'kept')
const data = join(folder, 'data')
const config = {
  port: 0,
  data,
  sites: [{ site: 'bakery', origins: [origin], declaration }],
  ...(cluster && { databaseUrl: await cluster.createDatabase() }),
}
const common = {
  config,
  interfaces: { '0.1.0': { fi: text } },
  entries,
  record,
  yearsAhead: 0,
  file: join(folder, 'out'),
}

async function bundle() {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite', 'pg', 'nodemailer'] },
    build: {
      ssr: resolve('bench/register/maintain-child.ts'),
      ...{ outDir: folder, emptyOutDir: false, target: 'node20' },
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

/** A child at its task: the lines that it says, one promise each. */
function start(task) {
  const args = ['--expose-gc', join(folder, 'bundle.mjs'), JSON.stringify({ ...common, ...task })]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return { child, next: async () => JSON.parse((await lines.next()).value ?? 'null') }
}

async function once(task) {
  const { child, next } = start(task)
  const said = await next()
  await new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done()))
  return said
}

function post(url, agent) {
  const startedAt = performance.now()
  const body = { ...record, decidedAt: new Date().toISOString(), decisionId: hex(16), consentId: hex(16) }
  return new Promise((done, fail) => {
    const headers = { origin, 'content-type': 'application/json' }
    const call = request(`${url}/v1/sites/bakery/entries`, { method: 'POST', agent, headers }, (response) =>
      response.resume().on('end', () => done({ ok: response.statusCode === 201, ms: performance.now() - startedAt })),
    )
    // A connection that the server closed just when it was taken up again is nobody's refusal.
    call.on('error', (error) => (call.reusedSocket ? done(post(url, agent)) : fail(error)))
    call.end(JSON.stringify({ ...body, receiptSecretHash: hex(32) }))
  })
}

/** A steady load of some fifty visitors a second until something has ended; how long each waits. */
async function writersUntil(url, ended) {
  const agent = new Agent({ keepAlive: true })
  const times = []
  let refused = 0
  let running = true
  void ended.finally(() => (running = false))
  const one = async () => {
    const { ok, ms } = await post(url, agent)
    if (ok) times.push(ms)
    else refused += 1
  }
  const pending = new Set()
  while (running) {
    const call = one().finally(() => pending.delete(call))
    pending.add(call)
    await new Promise((done) => setTimeout(done, 20))
  }
  await Promise.all(pending)
  agent.destroy()
  return { times, refused }
}

/** How long writers waited in these spans, all together. */
function summary(...spans) {
  const times = spans.flatMap((span) => span.times).sort((a, b) => a - b)
  const at = (share) => Number(times[Math.floor(times.length * share)]?.toFixed(1))
  const refused = spans.reduce((sum, span) => sum + span.refused, 0)
  return { writes: times.length, p50Ms: at(0.5), p99Ms: at(0.99), mostMs: at(0.9999), refused }
}

/** Writers with and without the work, before it and after it: what else the machine does is then in both. */
function compare(name, work, before, during, after) {
  const [alone, meanwhile] = [summary(before, after), summary(during)]
  const timesP99 = Number((meanwhile.p99Ms / alone.p99Ms).toFixed(2))
  console.log(JSON.stringify({ [name]: work, timesP99, alone, meanwhile, load: Number(loadavg()[0].toFixed(1)) }))
}

const wait = (ms) => new Promise((done) => setTimeout(done, ms))
const rssMegabytes = (pid) =>
  Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1000)

let server
try {
  await bundle()
  if (!existsSync(kept)) {
    const fillStartedAt = performance.now()
    await once({ mode: 'fill' })
    console.log(JSON.stringify({ entries, fillSeconds: Math.round((performance.now() - fillStartedAt) / 1000) }))
    renameSync(data, kept)
  }
  cpSync(kept, data, { recursive: true })

  server = start({ mode: 'serve' })
  const { url } = await server.next()
  const beforeExport = await writersUntil(url, wait(ALONE_MS))
  const exporting = once({ mode: 'export' })
  const duringExport = await writersUntil(url, exporting)
  const megabytes = Math.round(statSync(common.file).size / 1e6)
  const afterExport = await writersUntil(url, wait(ALONE_MS))
  compare('export', { ...(await exporting), megabytes }, beforeExport, duringExport, afterExport)
  server.child.kill('SIGKILL')

  // Everything is due, and retention begins a while after the start.
  server = start({ mode: 'serve', yearsAhead: 10, aloneMs: ALONE_MS })
  const late = await server.next()
  const beforePurge = await writersUntil(late.url, wait(ALONE_MS))
  const startedAt = performance.now()
  const purging = server.next()
  const duringPurge = await writersUntil(late.url, purging)
  const { reason } = await purging
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const afterPurge = await writersUntil(late.url, wait(ALONE_MS))
  const purge = { seconds, reason, rssMegabytes: rssMegabytes(server.child.pid) }
  compare('purge', purge, beforePurge, duringPurge, afterPurge)
} finally {
  server?.child.kill('SIGKILL')
  await cluster?.stop()
  room?.clear()
  rmSync(folder, { recursive: true, force: true })
}
