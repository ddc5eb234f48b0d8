/** The distance between the focused element and the banner, for the focus ring. */
const GAP_PX = 8

/**
 * Keeps a focused element from being hidden by the banner (WCAG 2.4.11, R115). An element that can be scrolled is
 * scrolled into view. For any other, such as a fixed button, the banner moves to the top of the window until focus
 * moves on.
 *
 * @returns a function that stops it.
 */
export function keepFocusVisible(banner: HTMLElement): () => void {
  const show = (focused: Element): void => {
    banner.classList.remove('top')
    if (!isCovered(focused, banner)) return
    focused.scrollIntoView({ block: 'nearest' })
    // Not every engine respects the scroll padding.
    const hidden = focused.getBoundingClientRect().bottom + GAP_PX - banner.getBoundingClientRect().top
    if (hidden > 0) scrollBy({ top: hidden, behavior: 'instant' })
    banner.classList.toggle('top', isCovered(focused, banner))
  }
  const onFocus = (event: FocusEvent): void => {
    const path = event.composedPath()
    const focused = path[0] // inside a shadow root too, because its host may be as long as the page
    if (!path.includes(banner) && focused instanceof Element) show(focused)
  }
  // An on-screen keyboard makes the window smaller after the field has got focus.
  const onResize = (): void => {
    const focused = deepest(document.activeElement)
    if (focused && focused !== document.body && !banner.contains(focused)) show(focused)
  }
  document.addEventListener('focusin', onFocus)
  addEventListener('resize', onResize)
  return () => {
    document.removeEventListener('focusin', onFocus)
    removeEventListener('resize', onResize)
  }
}

const deepest = (active: Element | null): Element | null =>
  active?.shadowRoot?.activeElement ? deepest(active.shadowRoot.activeElement) : active

function isCovered(element: Element, cover: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect()
  const over = cover.getBoundingClientRect()
  return bottom > over.top && top < over.bottom && right > over.left && left < over.right
}
