import { tellMissingChunk } from './chunk-problem.js'
import { EvasteConsent } from './consent/evaste-consent.js'

/** The elements whose code comes only when the page has one. */
const lazyElements: Readonly<Record<string, () => Promise<CustomElementConstructor>>> = {
  'evaste-notice': async () => (await import('./notice/evaste-notice.js')).EvasteNotice,
  'evaste-debug': async () => (await import('./debug/evaste-debug.js')).EvasteDebug,
}

/** Defines evaste's elements, also those that come into the page later. A second call, or copy, changes nothing. */
export function defineElements(): void {
  define('evaste-consent', EvasteConsent)
  const waiting = new Set(Object.keys(lazyElements))
  const defineFound = (): void => {
    for (const name of waiting)
      if (document.querySelector(name)) {
        waiting.delete(name)
        lazyElements[name]!().then((element) => define(name, element), tellMissingChunk)
      }
    if (!waiting.size) observer.disconnect()
  }
  const observer = new MutationObserver(defineFound)
  observer.observe(document, { childList: true, subtree: true })
  defineFound()
}

const define = (name: string, element: CustomElementConstructor): void => {
  if (!customElements.get(name)) customElements.define(name, element)
}
