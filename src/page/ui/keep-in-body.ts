import { openOnClick } from '../session/open-on-click.js'
import { runningSession } from '../session/running-session.js'
import { bringBack } from './bring-back.js'
import type { FirstLayerHost } from './first-layer/first-layer-host.js'

/** A script that removes the element each time it comes back is let be until the next frame. */
const MOST_IN_A_FRAME = 9
const CONSENT = 'evaste-consent'

/**
 * Puts `<evaste-consent>` back where a page has replaced the content of its body, or has made it equal to a page without
 * the element (Turbo's refresh, `body.innerHTML`): without it a visitor could neither answer nor withdraw.
 *
 * @param host the element, if the page may have removed it already.
 */
export function keepInBody(host?: FirstLayerHost): void {
  if (!('adoptedStyleSheets' in document)) return // a site's tests in jsdom clear the body between them
  let returned = 0
  let lost = host?.isConnected ? undefined : host
  let root: Element | undefined
  const observer = new MutationObserver((changes) => {
    const left = changes.flatMap(({ removedNodes }) => [...removedNodes] as FirstLayerHost[])
    lost = left.map(consentIn).find((consent) => consent?.shadowRoot) ?? lost
    update()
  })
  const putBack = (): void => {
    if (!lost || !document.body || returned > MOST_IN_A_FRAME) return
    if (!returned++) requestAnimationFrame(() => (returned = 0))
    bringBack(lost)
    lost = undefined
  }
  // Not below these, because an observer of everything would make the page's own insertions dearer.
  const observe = (): void => {
    const { documentElement, body } = document as { documentElement: Element | null; body: Element | null }
    for (const node of [document, documentElement, body]) if (node) observer.observe(node, { childList: true })
    const session = runningSession()
    // `document.open` has removed every listener with the old document.
    if (root && documentElement && root !== documentElement && session) openOnClick(session)
    root = documentElement ?? root
  }
  const update = (): void => {
    observe()
    putBack()
  }
  update()
}

/** The element itself, or the one in the body of a document that `document.write` has replaced after parsing. */
const consentIn = (left: FirstLayerHost): FirstLayerHost | null =>
  left.localName === CONSENT ? left : (left.querySelector?.(`:scope > body > ${CONSENT}`) ?? null)
