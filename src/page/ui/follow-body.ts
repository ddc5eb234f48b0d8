import { FIRST_LAYER, type FirstLayerHost } from './first-layer/first-layer-host.js'

const CONSENT = 'evaste-consent'

/**
 * A router that puts another body in (Turbo) takes away what evaste put into the one before: it is moved along, as it is, unless
 * the new body has its own. An element that stands deeper belongs to its page.
 */
export function followBody(): void {
  new MutationObserver((changes) => {
    for (const left of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
      const consent = left instanceof HTMLBodyElement && left.querySelector(`:scope>${CONSENT}`)
      if (!consent || document.querySelector(CONSENT)) continue
      document.body.prepend(consent)
      ;(consent as FirstLayerHost)[FIRST_LAYER]?.start()
    }
  }).observe(document.documentElement, { childList: true })
}
