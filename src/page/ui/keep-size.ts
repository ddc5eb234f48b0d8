/**
 * Undoes a page's `zoom` below 1, which would make the question and the settings smaller than they may be. What a page
 * enlarges stays so. Does nothing in a browser that does not say how much an element is zoomed.
 *
 * @param shown what is painted in the host, which itself has no box.
 */
export function keepSize(host: HTMLElement, shown: Element): void {
  const { currentCSSZoom = 1 } = shown as { readonly currentCSSZoom?: number }
  const own = Number(host.style.zoom) || 1
  if (currentCSSZoom < 1 || own > 1) host.style.zoom = String(Math.max(1, own / currentCSSZoom))
}
