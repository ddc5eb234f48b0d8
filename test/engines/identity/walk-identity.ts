import { sealHtml } from '../../../src/rewrite.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { SNAPSHOT } from '../../browser/changed-functions.js'
import { tagged } from '../../browser/tag-page.js'
import { watchShop } from '../../browser/watch-shop.js'
import { settled } from '../settled.js'
import type { Engine } from '../engines/engine.js'
import type { Origins } from '../origins/origins.js'
import type { ShopFile } from '../origins/shop.js'

/** It stores nothing, so that a sealed page needs no guard. */
const shop: DeclarationFile = {
  ...watchShop,
  services: watchShop.services.map((service) => ({ ...service, inline: [], trackers: [] })),
}
const nothingAsked: DeclarationFile = { ...shop, purposes: ['necessary'], services: [] }

/** How many functions of the page are changed, and the first of them. */
const CHANGED = `(({ length }, [first = 'none']) => ({ length, first }))(...Array(2).fill(changed()))`
const UNCHANGED = JSON.stringify({ length: 0, first: 'none' })
const ACCEPT = `evaste.ready.then(() => void evaste.acceptAll())`

/**
 * Visits pages on which nothing waits, or which their own policy holds, and compares every function that a page can
 * reach with what it was before the tag. Returns what is different, by engine.
 */
export async function walkIdentity(engine: Engine, origins: Origins): Promise<readonly string[]> {
  const faults: string[] = []
  const { origin } = origins.begin(() => ({
    '/nothing/': page(nothingAsked),
    '/first/': page(shop),
    '/next/': page(shop),
    '/sealed/': page(shop, 'evaste-sealed.js', (html) => sealHtml(html, shop).html),
  }))
  const expectUnchanged = async (where: string): Promise<void> => {
    const found = await settled(engine, CHANGED, UNCHANGED)
    if (found !== UNCHANGED) faults.push(`${engine.name}: ${where}: functions of the page are changed: ${found}`)
  }
  await engine.forget()
  await engine.open(`${origin}/nothing/`)
  await expectUnchanged('where nothing is asked')
  await engine.open(`${origin}/sealed/`)
  await expectUnchanged('on a sealed page, before an answer')
  await engine.open(`${origin}/first/`)
  // Without this, a tag that did not start would pass.
  const isPatched = await settled(engine, 'changed().length > 50', 'true')
  if (isPatched !== 'true') faults.push(`${engine.name}: where something waits, the guard has not started`)
  await engine.evaluate(ACCEPT)
  await expectUnchanged('after the last thing was allowed on the page')
  await settled(engine, `document.cookie.includes('evaste=')`, 'true')
  await engine.open(`${origin}/next/`)
  await expectUnchanged('on the next page, with everything allowed')
  return faults
}

const page = (
  declaration: DeclarationFile,
  script = 'evaste.js',
  prepare = (html: string): string => html,
): ShopFile => ({
  type: 'text/html',
  parts: [
    prepare(`<!doctype html><html lang="en"><head><title>Clocks</title>${SNAPSHOT}
     ${tagged(declaration).replace('evaste.js', script)}</head><body><h1>Clocks</h1></body></html>`),
  ],
})
