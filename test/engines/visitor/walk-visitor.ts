import type { Engine } from '../engines/engine.js'
import type { Origins } from '../origins/origins.js'
import { type Step, takeSteps } from '../take-steps.js'
import { visitorPage } from './visitor-page.js'

const ROOT = `document.querySelector('evaste-consent').shadowRoot`
const BANNER = `${ROOT}.querySelector('#evaste-banner')`
const BOTTOM_OF = (id: string): string => `document.getElementById('${id}').getBoundingClientRect().bottom`
const IS_FREE = (id: string): string => `${BOTTOM_OF(id)} <= ${BANNER}.getBoundingClientRect().top`
const SERVICES = `[...${ROOT}.querySelectorAll('.service')].filter((one) => one.offsetHeight).length`
const FOCUSED = `(({ activeElement: at }) => (at?.shadowRoot?.activeElement ?? at)?.id ?? '')(document)`

const MODAL = `document.getElementById('modal')`
const BACK = `(async () => {
  ${MODAL}.close()
  while (${BANNER}.hidden) await new Promise(requestAnimationFrame)
  return getComputedStyle(${BANNER}).pointerEvents
})()`

const step = (does: string, look: string, is: unknown, keys: Step['keys'] = []): Step => ({ does, look, is, keys })

/** What the banner must leave to the page, and what settings with many services must be. */
const WALK: readonly Step[] = [
  step('the banner is read first', 'document.body.firstElementChild.localName', 'evaste-consent'),
  step('screen readers are told of it', `${ROOT}.querySelector('[role=status]').textContent.length > 9`, true),
  step('a dark page has a dark banner', `getComputedStyle(${BANNER}).backgroundColor`, 'rgb(35, 39, 45)'),
  step('the end of the page is within reach', `(scrollTo(0, 1e6), ${IS_FREE('last')})`, true),
  step('the page’s fixed button is raised above the banner', IS_FREE('chat'), true),
  step('the page scrolls back', '(scrollTo(0, 0), scrollY)', 0),
  step('what has focus is not hidden', `(document.getElementById('last').focus(), ${IS_FREE('last')})`, true),
  step('a dialog of the page hides it', `(${MODAL}.open || ${MODAL}.showModal(), ${BANNER}.hidden)`, true),
  step('and gives it back; a tap in its first moment goes to the page', BACK, 'none'),
  step('later ones go to it', `getComputedStyle(${BANNER}).pointerEvents`, 'auto'),
  step('the settings open', `(${ROOT}.querySelector('#settings')?.click(), !!${ROOT}.querySelector('#find'))`, true),
  step('many services take a few screens', `${ROOT}.querySelector('.body').scrollHeight < 3 * innerHeight`, true),
  step(
    'the search finds services by name',
    `(((field) => ((field.value = 'palvelu 17'), field.dispatchEvent(new Event('input'))))(${ROOT}.querySelector('#find')), ${SERVICES})`,
    1,
  ),
  step('Escape closes them', `!!${BANNER}`, true, ['Escape']),
  step('refuse takes focus', `(${ROOT}.querySelector('#refuse').focus(), ${FOCUSED})`, 'refuse'),
  step('after an answer by keyboard, focus is at the small control', FOCUSED, 'reopen', ['Enter']),
  step('and Tab goes on in the page', FOCUSED, 'first', ['Tab']),
]

/** A visitor on a page with a footer, a fixed button and a dialog; answers what went otherwise than it must, by engine. */
export async function walkVisitor(engine: Engine, origins: Origins): Promise<readonly string[]> {
  await engine.forget()
  const { origin } = origins.begin(() => ({ '/within/': { type: 'text/html', parts: [visitorPage(origins)] } }))
  await engine.open(`${origin}/within/`)
  return takeSteps(engine, 'as a visitor', WALK)
}
