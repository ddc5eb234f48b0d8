/**
 * Removes an element and puts the same one back in its place: a script then runs, a frame loads again.
 *
 * @param change made while it is out: Chromium ignores an address that a frame gets as the parser inserts it.
 */
export function reinsert(element: Element, change?: () => void): void {
  const { parentNode, nextSibling } = element
  // Disconnected: its owner starts it by inserting it.
  if (parentNode) element.remove()
  change?.()
  parentNode?.insertBefore(element, nextSibling)
}
