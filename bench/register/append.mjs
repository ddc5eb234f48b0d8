// Entries a second over HTTP on SQLite, and what one costs the processor. Usage: node bench/register/append.mjs [seconds]
import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const seconds = Number(process.argv[2] ?? 8)
const folder = mkdtempSync(join(tmpdir(), 'evaste-bench-'))
const origin = 'http://bakery.localhost'
const declaration = {
  format: 1,
  site: 'bakery',
  languages: ['fi'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/tietosuoja' },
  purposes: ['analytics', 'marketing'],
  services: [{ id: 'matomo', name: 'Matomo', purpose: 'analytics' }],
  register: { url: '/evaste' },
}

const interfaces = { '0.1.0': { fi: { accept: 'Hyväksy kaikki' } } }

/** SHA-256 of the RFC 8785 form; good enough for what this file holds. */
const digest = (value) =>
  createHash('sha256')
    .update(JSON.stringify(sortKeys(value)))
    .digest('hex')
const sortKeys = (value) => {
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(sortKeys)
  const keys = Object.keys(value).sort()
  return Object.fromEntries(keys.map((key) => [key, sortKeys(value[key])]))
}
const declarationDigest = digest(declaration)
const interfaceDigest = digest(interfaces['0.1.0'].fi)

async function bundleServer() {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: resolve('test/register/child.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
}

function startServer() {
  const config = { port: 0, data: join(folder, 'data'), sites: [{ site: 'bakery', origins: [origin], declaration }] }
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ config, interfaces }))
  const child = spawn(process.execPath, [join(folder, 'bundle.mjs'), join(folder, 'config.json')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((done) => child.stdout.once('data', (line) => done({ child, url: String(line).trim() })))
}

const hex = (bytes) => randomBytes(bytes).toString('hex')
const makeRecord = () =>
  JSON.stringify({
    decisionId: hex(16),
    consentId: hex(16),
    site: 'bakery',
    choices: { analytics: 'given', marketing: 'refused' },
    services: { matomo: 'given' },
    source: 'banner',
    trusted: true,
    decidedAt: new Date().toISOString(),
    language: 'fi',
    gpc: false,
    receiptSecretHash: hex(32),
    origin,
    declaration: { digest: declarationDigest, version: '1' },
    notice: { url: '/tietosuoja', version: '1' },
    interface: { version: '0.1.0', language: 'fi', digest: interfaceDigest },
  })

function postOne(url, agent) {
  const startedAt = performance.now()
  return new Promise((done, fail) => {
    const headers = { origin, 'content-type': 'application/json' }
    const call = request(`${url}/v1/sites/bakery/entries`, { method: 'POST', agent, headers }, (response) => {
      response.resume().on('end', () => done({ status: response.statusCode, ms: performance.now() - startedAt }))
    })
    call.on('error', fail).end(makeRecord())
  })
}

async function load(url, connections) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const until = performance.now() + seconds * 1000
  const times = []
  let refused = 0
  const worker = async () => {
    while (performance.now() < until) {
      const { status, ms } = await postOne(url, agent)
      if (status === 201) times.push(ms)
      else refused += 1
    }
  }
  await Promise.all(Array.from({ length: connections }, worker))
  agent.destroy()
  return { times: times.sort((a, b) => a - b), refused }
}

/** User and system time of a process, in microseconds (Linux counts in hundredths of a second). */
function cpuMicroseconds(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ')
  return (Number(fields[11]) + Number(fields[12])) * 10_000
}

await bundleServer()
const { child, url } = await startServer()
try {
  for (const connections of [1, 50]) {
    const before = cpuMicroseconds(child.pid)
    const { times, refused } = await load(url, connections)
    const cpu = cpuMicroseconds(child.pid) - before
    console.log(
      JSON.stringify({
        connections,
        entriesPerSecond: Math.round(times.length / seconds),
        p50Ms: Number(times[Math.floor(times.length * 0.5)]?.toFixed(1)),
        p99Ms: Number(times[Math.floor(times.length * 0.99)]?.toFixed(1)),
        cpuMicrosecondsPerEntry: Math.round(cpu / times.length),
        refused,
      }),
    )
  }
} finally {
  child.kill('SIGKILL')
  rmSync(folder, { recursive: true, force: true })
}
