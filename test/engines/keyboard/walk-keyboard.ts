import { setTimeout as wait } from 'node:timers/promises'
import type { Engine, Key } from '../engines/engine.js'
import type { Origins } from '../origins/origins.js'
import { potteryShop } from '../shop-page.js'

/** One thing a visitor without a mouse does, and what comes of it. */
interface Step {
  readonly does: string
  readonly keys: readonly Key[]
  /** What is asked of the page then; what it is to answer. */
  readonly look: string
  readonly is: unknown
}

const FOCUSED = `(({ activeElement: at }) => (at?.shadowRoot?.activeElement ?? at)?.id ?? '')(document)`
const LAYER = `document.querySelector('evaste-consent').shadowRoot.querySelector('section, dialog')?.id ?? 'none'`
const DECIDED = `window.evaste.decision?.choices.analytics ?? 'nothing'`
const IS_IN_DIALOG = `['EVASTE-CONSENT', 'BODY'].includes(document.activeElement?.tagName ?? 'BODY')`
const SWITCH = `document.querySelector('evaste-consent').shadowRoot.querySelector('#purpose-analytics')`

/** R113 to R115, in the order in which somebody would come upon it. */
const WALK: readonly Step[] = [
  ...['notice-link', 'settings', 'refuse', 'accept'].map((id): Step => ({
    does: `Tab goes to ${id}`,
    keys: ['Tab'],
    look: FOCUSED,
    is: id,
  })),
  ...['refuse', 'settings'].map((id): Step => ({
    does: `Shift and Tab goes back to ${id}`,
    keys: ['Shift+Tab'],
    look: FOCUSED,
    is: id,
  })),
  { does: 'Enter opens the settings', keys: ['Enter'], look: LAYER, is: 'evaste-settings' },
  { does: 'focus begins at their title', keys: [], look: FOCUSED, is: 'title' },
  ...Array.from({ length: 12 }, (): Step => ({
    does: 'Tab stays in the dialog',
    keys: ['Tab'],
    look: IS_IN_DIALOG,
    is: true,
  })),
  { does: 'a switch takes focus', keys: [], look: `(${SWITCH}.focus(), ${FOCUSED})`, is: 'purpose-analytics' },
  { does: 'Space switches it on', keys: ['Space'], look: `${SWITCH}.checked`, is: true },
  { does: 'Escape closes them', keys: ['Escape'], look: LAYER, is: 'evaste-banner' },
  { does: 'focus is back where it was', keys: [], look: FOCUSED, is: 'settings' },
  { does: 'Escape has decided nothing', keys: [], look: DECIDED, is: 'nothing' },
  { does: 'Tab goes on to the answers', keys: ['Tab'], look: FOCUSED, is: 'refuse' },
  { does: 'Enter refuses', keys: ['Enter'], look: DECIDED, is: 'refused' },
  { does: 'the banner has gone', keys: [], look: LAYER, is: 'none' },
  {
    does: 'the page’s own control takes focus',
    keys: [],
    look: `(document.getElementById('mine').focus(), ${FOCUSED})`,
    is: 'mine',
  },
  { does: 'Space on it opens the settings', keys: ['Space'], look: LAYER, is: 'evaste-settings' },
  { does: 'focus begins at their title again', keys: [], look: FOCUSED, is: 'title' },
  { does: 'Escape closes them again', keys: ['Escape'], look: LAYER, is: 'none' },
  { does: 'focus is back on the page’s own control', keys: [], look: FOCUSED, is: 'mine' },
  { does: 'the refusal stands', keys: [], look: DECIDED, is: 'refused' },
]

/** Goes through a shop with nothing but keys; answers what went otherwise than it must, by engine. */
export async function walkKeyboard(engine: Engine, origins: Origins): Promise<readonly string[]> {
  await engine.forget()
  const { origin } = origins.begin(() => ({ '/within/': { type: 'text/html', parts: [shopPage(origins)] } }))
  await engine.open(`${origin}/within/`)
  await answers(engine, `${LAYER}`, 'evaste-banner')
  await wait(200) // the keyboard's own part comes behind the banner
  const faults: string[] = []
  for (const { does, keys, look, is } of WALK) {
    for (const key of keys) await engine.press(key)
    const found = await answers(engine, look, is)
    if (found !== is) faults.push(`${engine.name}: by keyboard: ${does}: ${String(found)} instead of ${String(is)}`)
  }
  return faults
}

const MOST_TRIES = 40

/** What the page answers, once it answers what is expected or has had its time. */
async function answers(engine: Engine, look: string, expected: unknown): Promise<unknown> {
  for (let tries = 1; ; tries += 1) {
    const found = await engine.evaluate(look).catch(String)
    if (found === expected || tries === MOST_TRIES) return found
    await wait(50)
  }
}

const shopPage = (origins: Origins): string => `<!doctype html><html lang="fi"><head><meta charset="utf-8">
  <script type="application/json" id="evaste-declaration">${JSON.stringify(potteryShop(origins))}</script>
  <script src="/evaste/evaste.js"></script><title>Savenvalajat</title><link rel="icon" href="data:,"></head>
  <body><h1>Savenvalajat</h1><p><a href="/about/">Meistä</a></p><button id="mine" data-evaste-open>Evästeet</button></body></html>`
