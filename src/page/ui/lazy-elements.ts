import { runningSession } from '../session/running-session.js'
import { followBody } from './follow-body.js'
import { tellMissingChunk } from './tell-missing-chunk.js'

/** The elements whose code comes only when the page has one. */
const lazyElements: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'evaste-notice': async () => (await import('./notice/evaste-notice.js')).EvasteNotice,
  'evaste-embed': async () => (await import('./embed/evaste-embed.js')).EvasteEmbed,
  'evaste-debug': async () => (await import('./debug/evaste-debug.js')).EvasteDebug,
}

/** An animation of nothing: where one of the elements is shown for the first time, it begins, and tells so. */
const SEEN = 'evaste-seen'

/** Inside other components nobody can look: what the declaration embeds is expected there. */
const isExpected = (name: string): boolean =>
  document.querySelector(name) !== null ||
  (name === 'evaste-embed' && !!runningSession()?.declaration?.services.some(({ embed }) => embed))

/** Fetches and defines each of them when one stands in the page, now or later. */
export function defineWhenPresent(): void {
  followBody()
  const waiting = new Set(Object.keys(lazyElements).filter((name) => !customElements.get(name)))
  const defineFound = (): void => {
    for (const name of waiting) {
      if (!isExpected(name)) continue
      waiting.delete(name)
      lazyElements[name]!().then((element) => define(name, element), tellMissingChunk)
    }
  }
  whenShown([...waiting], defineFound)
  document.addEventListener('evaste-ready', defineFound)
  defineFound()
}

/** Calls where one of these elements is shown. An observer would hear of each element of the page, to find one of three. */
function whenShown(names: readonly string[], call: () => void): void {
  if (!('adoptedStyleSheets' in document)) return // without layout nothing is shown: a site's tests in jsdom
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`@keyframes ${SEEN} { from { --${SEEN}: 1 } }
    :is(${names.join()}):not(:defined) { animation: ${SEEN} 1ms !important }`)
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]
  document.addEventListener('animationstart', ({ animationName }) => {
    if (animationName === SEEN) call()
  })
}

const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element)
}
