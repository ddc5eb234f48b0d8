import type { Engine } from '../engines/engine.js'
import type { Origins } from '../origins/origins.js'
import { potteryShop } from '../shop-page.js'
import { type Step, takeSteps } from '../take-steps.js'

const FOCUSED = `(({ activeElement: at }) => (at?.shadowRoot?.activeElement ?? at)?.id ?? '')(document)`
const LAYER = `document.querySelector('evaste-consent').shadowRoot.querySelector('section, dialog')?.id ?? 'none'`
const DECIDED = `window.evaste.decision?.choices.analytics ?? 'nothing'`
const IS_IN_DIALOG = `['EVASTE-CONSENT', 'BODY'].includes(document.activeElement?.tagName ?? 'BODY')`
/** What comes with the part for the keyboard, behind the banner. */
const HAS_ROOM = `getComputedStyle(document.documentElement).scrollPaddingBottom !== 'auto'`
const SWITCH = `document.querySelector('evaste-consent').shadowRoot.querySelector('#purpose-analytics')`

/** R113 to R115, in the order in which somebody would come upon it. */
const WALK: readonly Step[] = [
  { does: 'the banner comes', keys: [], look: LAYER, is: 'evaste-banner' },
  { does: 'and what leads Tab to it', keys: [], look: HAS_ROOM, is: true },
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
  { does: 'Tab goes on in the page, and not out of it', keys: ['Tab'], look: FOCUSED, is: 'about' },
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
  return takeSteps(engine, 'by keyboard', WALK)
}

const shopPage = (origins: Origins): string => `<!doctype html><html lang="fi"><head><meta charset="utf-8">
  <script type="application/json" id="evaste-declaration">${JSON.stringify(potteryShop(origins))}</script>
  <script src="/evaste/evaste.js"></script><title>Savenvalajat</title><link rel="icon" href="data:,"></head>
  <body><h1>Savenvalajat</h1><p><a id="about" href="/about/">Meistä</a></p><button id="mine" data-evaste-open>Evästeet</button></body></html>`
