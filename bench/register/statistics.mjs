// A year's figures of a site with ten million entries, beside the sites of others. Usage: node bench/register/statistics.mjs
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { build } from 'vite'

const ENTRIES = 10_000_000
const DAY_MS = 86_400_000
const folder = mkdtempSync(join(tmpdir(), 'evaste-figures-'))
const days = Array.from({ length: 365 }, (_, i) =>
  new Date(Date.UTC(2026, 0, 1) + i * DAY_MS).toISOString().slice(0, 10),
)
const purposes = ['preferences', 'analytics', 'demographics', 'session-replay', 'marketing']
/** Three languages, four sources, and a declaration that changes each quarter. */
const kinds = (day) =>
  ['fi', 'sv', 'en'].flatMap((language) =>
    ['banner', 'settings', 'embed', 'api'].map((source) => ({ day, language, source, version: day.slice(0, 6) })),
  )

/** What a day of the site leaves behind. */
function countsOf(day) {
  const each = Math.round(ENTRIES / days.length / 12)
  const decision = { gave_all: each >> 1, gave_some: each >> 3, gave_none: each >> 2, withdrew: each >> 5 }
  const purpose = { given: each >> 1, refused: each >> 2, withdrawn: each >> 4, expired: 0 }
  return {
    decisions: kinds(day).map((kind) => ({ ...kind, ...decision })),
    purposes: kinds(day).flatMap((kind) => purposes.map((id) => ({ ...kind, purpose: id, ...purpose }))),
  }
}

async function openStore() {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: resolve('src/register/stores/sqlite.ts'),
      outDir: folder,
      emptyOutDir: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'store.mjs' } },
    },
  })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  const { openSqliteStore } = await import(join(folder, 'store.mjs'))
  return openSqliteStore({ file: join(folder, 'register.sqlite'), keysFile: join(folder, 'keys.sqlite') })
}

async function measure(store, by) {
  const times = []
  let rows = 0
  for (let i = 0; i < 50; i++) {
    const startedAt = performance.now()
    const { decisions, purposes: of } = await store.statistics('bakery', { from: days[0], to: days.at(-1), by })
    times.push(performance.now() - startedAt)
    rows = decisions.length + of.length
  }
  times.sort((a, b) => a - b)
  return { by, rows, p50Ms: Number(times[25].toFixed(1)), p99Ms: Number(times[49].toFixed(1)) }
}

const store = await openStore()
try {
  for (const site of ['bakery', 'cafe', 'garage'])
    await store.append(async (transaction) => {
      for (const day of days) await transaction.count(site, countsOf(day))
    })
  for (const by of [[], ['day'], ['day', 'language'], ['language', 'source', 'version']])
    console.log(JSON.stringify(await measure(store, by)))
} finally {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
}
