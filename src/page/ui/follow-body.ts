import { FIRST_LAYER, type FirstLayerHost } from './first-layer/first-layer-host.js'

const CONSENT = 'evaste-consent'

/**
 * A router that replaces the body (Turbo) removes evaste's elements with the old one. They are moved to the new body
 * unchanged, unless it has its own. An element deeper in the page belongs to the page.
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
