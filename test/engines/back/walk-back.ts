import { tagged } from '../../browser/tag-page.js'
import { watchShop } from '../../browser/watch-shop.js'
import type { Engine } from '../engines/engine.js'
import type { Origins } from '../origins/origins.js'
import type { ShopFile } from '../origins/shop.js'
import { settled } from '../settled.js'

const RUN = `(window.order ??= []).push('counter')`
/** What is asked of a page that the visitor comes back to. */
const LOOK = `({
  wasKept: window.isKept === true,
  analytics: evaste.decision?.choices.analytics ?? null,
  ran: window.order ?? [],
  held: evaste.held.length,
  asks: !!document.querySelector('evaste-consent')?.shadowRoot?.querySelector('section'),
})`

/** Whether what was answered is on the device. */
const IS_KEPT = `!!evaste.decision === (document.cookie !== '')`

interface Way {
  /** What has been answered on the first page. */
  readonly after?: string
  /** What is done on the second page. */
  readonly does: string
  /** How the first page is to stand then. */
  readonly is: { readonly wasKept: boolean; readonly held: number } & Readonly<Record<string, unknown>>
}

const BEGUN = { wasKept: false, analytics: null, ran: [], held: 1, asks: true }

const WAYS: readonly Way[] = [
  { does: 'void 0', is: { ...BEGUN, wasKept: true } },
  { does: 'void evaste.refuseAll()', is: { ...BEGUN, wasKept: true, analytics: 'refused', asks: false } },
  {
    does: 'void evaste.acceptAll()',
    is: { wasKept: true, analytics: 'given', ran: ['counter'], held: 0, asks: false },
  },
  // R57: what runs cannot be unloaded, and so the page begins anew.
  {
    after: 'void evaste.acceptAll()',
    does: `void evaste.withdraw('analytics')`,
    is: { ...BEGUN, analytics: 'withdrawn', asks: false },
  },
]

/** A browser may drop a page from its memory, for instance while one of its files still loads. */
const MOST_TRIES = 3

/**
 * Leaves a page, does something on the next one, and goes back: the browser restores the page from its memory, where it
 * has not been notified of anything. Returns the differences from what is expected, by engine.
 */
export async function walkBack(engine: Engine, origins: Origins): Promise<readonly string[]> {
  const faults: string[] = []
  for (const way of WAYS) {
    // A driven Chromium keeps no page, and loads it again.
    const isKept = way.is.wasKept && engine.name !== 'chromium'
    const expected = JSON.stringify({ ...way.is, wasKept: isKept })
    let found = ''
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      found = await goAndComeBack(engine, origins, way, expected)
      if (!isKept || !found.includes('"wasKept":false')) break
    }
    if (found !== expected) faults.push(`${engine.name}: back after ${way.does}: ${found} instead of ${expected}`)
  }
  return faults
}

async function goAndComeBack(engine: Engine, origins: Origins, way: Way, expected: string): Promise<string> {
  const { after = '', does, is } = way
  await engine.forget()
  const { origin } = origins.begin(() => ({ '/first/': page('First'), '/second/': page('Second') }))
  await engine.open(`${origin}/first/`)
  await settled(engine, LOOK, JSON.stringify(BEGUN))
  if (after) await engine.evaluate(after)
  await settled(engine, IS_KEPT, 'true')
  await engine.evaluate(`void ((window.isKept = true), setTimeout(() => (location.href = '/second/')))`)
  await settled(engine, `document.title === 'Second' && evaste.ready.then(() => true)`, 'true')
  await engine.evaluate(does)
  await settled(engine, `evaste.held.length === ${is.held} && ${IS_KEPT}`, 'true')
  await engine.evaluate('void setTimeout(() => history.back())')
  await settled(engine, `document.title`, '"First"')
  return settled(engine, LOOK, expected)
}

/** One that may be kept: not of the kind that is never stored. */
const page = (title: string): ShopFile => ({
  type: 'text/html',
  headers: { 'cache-control': 'no-cache' },
  parts: [
    `<!doctype html><html lang="en"><head><title>${title}</title>${tagged(watchShop)}</head><body><h1>${title}</h1>
     <script type="text/plain" data-evaste="counter">${RUN}</script></body></html>`,
  ],
})
