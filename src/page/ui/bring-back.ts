import { FIRST_LAYER, type FirstLayerHost } from './first-layer/first-layer-host.js'

const CONSENT = 'evaste-consent'

/**
 * Puts the element back into a page that has replaced it: in place of an empty one, which the page's markup or a copy of
 * the body contains, otherwise first in the body.
 */
export function bringBack(consent: FirstLayerHost): void {
  const other = document.querySelector(CONSENT)
  if (other?.shadowRoot) return
  if (other) other.replaceWith(consent)
  else document.body.prepend(consent)
  consent[FIRST_LAYER]?.start()
}
