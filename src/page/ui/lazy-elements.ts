import { runningSession } from '../session/running-session.js'
import { followPageColours } from './first-layer/page-colours.js'
import { followBody } from './follow-body.js'
import { tellMissingChunk } from './tell-missing-chunk.js'
import { whenShown } from './when-shown.js'

/** The elements whose code comes only when the page has one. */
const lazyElements: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'evaste-notice': async () => (await import('./notice/evaste-notice.js')).EvasteNotice,
  'evaste-embed': async () => {
    const [{ EvasteEmbed }, { askInPlace }] = await Promise.all([
      import('./embed/evaste-embed.js'),
      import('./embed/ask-in-place.js'),
    ])
    askInPlace()
    return EvasteEmbed
  },
  'evaste-debug': async () => (await import('./debug/evaste-debug.js')).EvasteDebug,
}

/** Other components’ shadow roots cannot be searched: what the declaration embeds is expected there. */
const isExpected = (name: string): boolean =>
  document.querySelector(name) !== null ||
  (name === 'evaste-embed' && !!runningSession()?.declaration?.services.some(({ embed }) => embed))

/** Fetches and defines each of them when one stands in the page, now or later. */
export function defineWhenPresent(): void {
  followBody()
  followPageColours()
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

const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element)
}
