import { bringBack } from './bring-back.js'

const CONSENT = 'evaste-consent'

/**
 * A router that replaces the body (Turbo) removes evaste's elements with the old one. They are moved to the new body
 * unchanged, unless it has its own. An element deeper in the page belongs to the page.
 */
export function followBody(): void {
  new MutationObserver((changes) => {
    for (const left of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
      const consent = left instanceof HTMLBodyElement && left.querySelector<HTMLElement>(CONSENT)
      if (consent && (consent.parentNode === left || document.querySelector(CONSENT))) bringBack(consent)
    }
  }).observe(document.documentElement, { childList: true })
}
