import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'

const origin = 'http://bakery.localhost'
const declarationOf = (site) => ({
  format: 1,
  site,
  languages: ['fi'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/tietosuoja' },
  purposes: ['analytics', 'marketing'],
  services: [{ id: 'matomo', name: 'Matomo', purpose: 'analytics' }],
  register: { url: '/evaste' },
})
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
const interfaceDigest = digest(interfaces['0.1.0'].fi)
const hex = (bytes) => randomBytes(bytes).toString('hex')

/** A visitor's answer, as evaste's page sends it. */
const makeRecord = (site, declarationDigest) =>
  JSON.stringify({
    decisionId: hex(16),
    consentId: hex(16),
    site,
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

/** The same answer, as c15t's documentation has it. */
const makeConsent = () =>
  JSON.stringify({
    type: 'cookie_banner',
    subjectId: `sub_${hex(12).replaceAll('0', '1')}`, // base58 has no 0
    domain: 'bakery.localhost',
    preferences: { necessary: true, measurement: true, marketing: false },
    givenAt: Date.now(),
  })

/** A folder with what the measurements start, and how to start it. */
export async function openRoom() {
  const { folder, clear } = openFolder()
  const headers = { origin, 'content-type': 'application/json' }
  await bundle('test/register/child.ts', folder, 'register.mjs')
  await bundle('test/register/stores/postgres-cluster.ts', folder, 'postgres-cluster.mjs')
  const { startCluster, missingPostgres, postgresPrograms } = await import(
    pathToFileURL(join(folder, 'postgres-cluster.mjs'))
  )
  let count = 0
  return {
    folder,
    missingPostgres,
    /** The folder of `psql`. */
    postgresPrograms,
    startCluster,
    /**
     * evaste, everything on; `databaseUrl` chooses PostgreSQL. Its visitors come to `site`; `targetOf` is for those of another.
     */
    async startEvaste(databaseUrl, site = 'bakery', others = []) {
      const config = {
        ...{ port: 0, data: join(folder, databaseUrl ? 'data-postgres' : `data-${(count += 1)}`) },
        ...(databaseUrl && { databaseUrl }),
        sites: [site, ...others].map((one) => ({ site: one, origins: [origin], declaration: declarationOf(one) })),
      }
      const file = join(folder, `config-${(count += 1)}.json`)
      writeFileSync(file, JSON.stringify({ config, interfaces }))
      const { process, url } = await start([join(folder, 'register.mjs'), file])
      const targetOf = (one) => {
        const declarationDigest = digest(declarationOf(one))
        const makeBody = () => makeRecord(one, declarationDigest)
        return { url: `${url}/v1/sites/${one}/entries`, headers, makeBody, ok: (status) => status === 201 }
      }
      return { process, targetOf, ...targetOf(site) }
    },
    async startC15t(installed, databaseUrl) {
      const where = databaseUrl ?? join(folder, `c15t-${(count += 1)}.sqlite`)
      const { process, url } = await start([resolve('bench/register/serve-c15t.mjs'), installed, where])
      return { process, url: `${url}/subjects`, headers, makeBody: makeConsent, ok: (status) => status < 300 }
    },
    clear,
  }
}

/** A folder of its own, from which programs find our packages. */
export function openFolder() {
  const folder = mkdtempSync(join(tmpdir(), 'evaste-bench-'))
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return { folder, clear: () => rmSync(folder, { recursive: true, force: true }) }
}

/** A program that says its URL once it is ready. */
export function start(words) {
  const child = spawn(process.execPath, words, { stdio: ['ignore', 'pipe', 'inherit'] })
  return new Promise((done, fail) => {
    child.stdout.once('data', (line) => done({ process: child, url: String(line).trim() }))
    child.once('exit', () => fail(new Error(`${words[0]} has ended`)))
  })
}

export async function bundle(entry, folder, name) {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite', 'pg'] },
    build: {
      ssr: resolve(entry),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
}
