// What an export and a purge of a million entries cost those who write meanwhile, and how much memory they take.
// Usage: node bench/register/maintain.mjs [entries] [folder to fill once and keep, or: postgres]
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, symlinkSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'vite'
import { openRoom } from './servers.mjs'
import { summary, writersUntil } from './writers.mjs'

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

/** A visitor who answers; of the server at a URL. */
const visitorsOf = (url) => ({
  url: `${url}/v1/sites/bakery/entries`,
  headers: { origin, 'content-type': 'application/json' },
  makeBody: () => {
    const ids = { decisionId: hex(16), consentId: hex(16), receiptSecretHash: hex(32) }
    return JSON.stringify({ ...record, ...ids, decidedAt: new Date().toISOString() })
  },
})

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
  const beforeExport = await writersUntil(visitorsOf(url), wait(ALONE_MS))
  const exporting = once({ mode: 'export' })
  const duringExport = await writersUntil(visitorsOf(url), exporting)
  const megabytes = Math.round(statSync(common.file).size / 1e6)
  const afterExport = await writersUntil(visitorsOf(url), wait(ALONE_MS))
  compare('export', { ...(await exporting), megabytes }, beforeExport, duringExport, afterExport)
  server.child.kill('SIGKILL')

  // Everything is due, and retention begins a while after the start.
  server = start({ mode: 'serve', yearsAhead: 10, aloneMs: ALONE_MS })
  const late = await server.next()
  const beforePurge = await writersUntil(visitorsOf(late.url), wait(ALONE_MS))
  const startedAt = performance.now()
  const purging = server.next()
  const duringPurge = await writersUntil(visitorsOf(late.url), purging)
  const { reason } = await purging
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  const afterPurge = await writersUntil(visitorsOf(late.url), wait(ALONE_MS))
  const purge = { seconds, reason, rssMegabytes: rssMegabytes(server.child.pid) }
  compare('purge', purge, beforePurge, duringPurge, afterPurge)
} finally {
  server?.child.kill('SIGKILL')
  await cluster?.stop()
  room?.clear()
  rmSync(folder, { recursive: true, force: true })
}
