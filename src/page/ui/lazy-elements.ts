import { runningSession } from '../session/running-session.js'
import { followPageColours } from './first-layer/page-colours.js'
import { followBody } from './follow-body.js'
import { keepInBody } from './keep-in-body.js'
import { tellMissingChunk } from './tell-missing-chunk.js'
import { whenShown } from './when-shown.js'

/** The elements whose code loads only when the page contains one. */
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
  'evaste-bug-report': async () => (await import('./recording/evaste-bug-report.js')).EvasteBugReport,
  'evaste-debug': async () => (await import('./debug/evaste-debug.js')).EvasteDebug,
}

/**
 * Shadow roots of other components cannot be searched, so elements for what the declaration embeds are expected there.
 */
const isExpected = (name: string): boolean =>
  document.querySelector(name) !== null ||
  (name === 'evaste-embed' && !!runningSession()?.declaration?.services.some(({ embed }) => embed))

/** Loads and defines each of them once the page contains one, now or later. */
export function defineWhenPresent(): void {
  followBody()
  keepInBody()
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
