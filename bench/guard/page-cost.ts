import type { DeclarationFile } from '../../src/declaration/types.js'
import type { Engine } from '../../test/engines/engines/engine.js'
import type { Origins } from '../../test/engines/origins/origins.js'
import type { ShopFile } from '../../test/engines/origins/shop.js'

/** What a page takes in one engine, in milliseconds: without evaste, with an observer that does nothing, and with evaste. */
export interface PageCost {
  readonly insert: readonly [without: number, watched: number, with_: number]
  readonly parse: readonly [without: number, watched: number, with_: number]
}

export const INSERTED = 10_000
export const PARSED = 20_000
const ROUNDS = 9
const PATHS = ['without', 'watched', 'with'] as const

const declaration: DeclarationFile = {
  format: 1,
  site: 'pottery',
  languages: ['fi'],
  controller: { name: 'Savenvalajat Oy', email: 'tietosuoja@savenvalajat.example' },
  notice: { url: '/tietosuoja' },
  purposes: ['necessary', 'analytics'],
  services: [{ id: 'tracker', name: 'Tracker', purpose: 'analytics', matches: ['stats.example'] }],
}
const TAG = `<script type="application/json" id="evaste-declaration">${JSON.stringify(declaration)}</script>
<script src="/evaste/evaste.js"></script>`
// Any script in a file interrupts the parser, and what the browser does with that pause is not the guard's.
const OTHER = '<script src="/other.js"></script>'
// What any script pays that sees the page come; in Chromium, the parser also stops for it and lets the page be painted.
const OBSERVER = `${OTHER}<script>new MutationObserver(() => {}).observe(document, { childList: true, subtree: true })</script>`
const ROW = '<div class="row"><a href="/bowl"><span>Kulho</span></a><p>Savea</p></div>\n'

const page = (head: string, body: string): ShopFile => ({
  type: 'text/html',
  parts: [`<!doctype html><html lang="fi"><head>${head}<meta charset="utf-8"></head><body>${body}</body></html>`],
})
// The observer's turn is over when a promise made after it is.
const PARSE = `<script>self.from = performance.now()</script>${ROW.repeat(PARSED / 4)}
<script>Promise.resolve().then(() => (self.tookMs = performance.now() - from))</script>`
const INSERT = `(async () => {
  const host = document.createElement('div')
  document.body.append(host)
  const from = performance.now()
  for (let at = 0; at < ${INSERTED}; at += 1) host.append(document.createElement('div'))
  await null
  const tookMs = performance.now() - from
  host.remove()
  return tookMs
})()`

/**
 * Visits pages without evaste, with a bare observer and with evaste in turns. The visitor has refused, so that no banner
 * interferes.
 */
export async function measurePages(engine: Engine, origins: Origins): Promise<PageCost> {
  const { origin } = origins.begin(() => ({
    '/with/': page(TAG, PARSE),
    '/without/': page(OTHER, PARSE),
    '/watched/': page(OBSERVER, PARSE),
    '/other.js': { type: 'text/javascript', parts: [''] },
  }))
  await engine.forget()
  await engine.open(`${origin}/with/`)
  await engine.evaluate('evaste.ready.then(() => void evaste.refuseAll())')
  const best: Record<string, { insert: number; parse: number }> = {}
  for (let round = 0; round < ROUNDS; round += 1)
    for (const path of PATHS) {
      await engine.open(`${origin}/${path}/`)
      const parse = (await engine.evaluate('self.tookMs')) as number
      const insert = Math.min(...((await engine.evaluate(THRICE)) as number[]))
      const before = best[path] ?? { insert: Infinity, parse: Infinity }
      best[path] = { insert: Math.min(insert, before.insert), parse: Math.min(parse, before.parse) }
    }
  const each = (kind: 'insert' | 'parse') => {
    const [without = NaN, watched = NaN, with_ = NaN] = PATHS.map((path) => best[path]?.[kind])
    return [without, watched, with_] as const
  }
  return { insert: each('insert'), parse: each('parse') }
}

const THRICE = `(async () => [await ${INSERT}, await ${INSERT}, await ${INSERT}])()`
