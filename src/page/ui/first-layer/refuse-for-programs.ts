import { waitForHydration } from '../embed/hydration-wait.js'
import { createElement } from './create-element.js'

/** English, whatever the page speaks, because it is what every such program knows. */
const WORDS = 'Reject all cookies'
const SLOT = 'programs'

/**
 * Offers a refusal, and nothing else, to programs that answer unknown banners for their users. They look for fixed elements
 * with buttons in the page's own tree, and not into shadow roots, so the button is a child of `<evaste-consent>`. Nobody sees
 * it, and neither the keyboard nor a screen reader reaches it: it is inert and clipped. A click on it presses the real one.
 *
 * @returns a function that removes it.
 */
export function refuseForPrograms(banner: HTMLElement): () => void {
  const { host } = banner.getRootNode() as ShadowRoot
  if (!('inert' in host)) return () => undefined // in such a browser, people would reach it
  const refuse = createElement('button', { type: 'button', lang: 'en' }, WORDS)
  refuse.addEventListener('click', () => banner.querySelector<HTMLElement>('#refuse')?.click())
  const offer = createElement('div', { slot: SLOT, inert: '', 'aria-hidden': 'true', 'data-nosnippet': '' }, refuse)
  offer.style.cssText = 'position:fixed;clip-path:inset(50%)'
  const mustWait = waitForHydration(() => add())
  const add = (): void => {
    if (!banner.isConnected || mustWait(host)) return
    banner.append(createElement('slot', { name: SLOT }))
    host.querySelector(`[slot=${SLOT}]`)?.remove() // of a page that a router has kept as HTML
    host.append(offer)
  }
  add()
  return () => offer.remove()
}
