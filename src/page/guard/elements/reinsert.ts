/**
 * Removes an element and inserts the same one in its place, so that a script runs or a frame loads again.
 *
 * @param change applied while it is removed: Chromium ignores a URL that a frame gets as the parser inserts it.
 */
export function reinsert(element: Element, change?: () => void): void {
  const { parentNode, nextSibling } = element
  // The element is disconnected: its owner starts it by inserting it.
  if (parentNode) element.remove()
  change?.()
  parentNode?.insertBefore(element, nextSibling)
}
