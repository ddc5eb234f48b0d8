/** Removes an element and puts the same one back in its place: a script then runs, a frame loads again. */
export function reinsert(element: Element): void {
  const { parentNode, nextSibling } = element
  // Disconnected: its owner starts it by inserting it.
  if (!parentNode) return
  element.remove()
  parentNode.insertBefore(element, nextSibling)
}
