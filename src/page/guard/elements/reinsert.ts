/** Removes an element and inserts the same one in its place, so that a script runs or a frame loads again. */
export function reinsert(element: Element): void {
  const { parentNode, nextSibling } = element
  // The element is disconnected: its owner starts it by inserting it.
  if (!parentNode) return
  element.remove()
  parentNode.insertBefore(element, nextSibling)
}
