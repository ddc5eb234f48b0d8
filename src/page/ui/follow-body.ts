const CONSENT = 'evaste-consent'

/**
 * A router that puts another body in (Turbo) takes away what stood last in the one before: it goes along, as it is, unless
 * the new body has its own. What stands deeper is its page's own affair.
 */
export function followBody(): void {
  new MutationObserver((changes) => {
    for (const left of changes.flatMap(({ removedNodes }) => [...removedNodes])) {
      const consent = left instanceof HTMLBodyElement && left.querySelector(`:scope>${CONSENT}`)
      if (consent && !document.querySelector(CONSENT)) document.body.append(consent)
    }
  }).observe(document.documentElement, { childList: true })
}
