/** Whether the parser is at the end of this element: it starts a script itself. */
export function isBeingParsed(element: Element): boolean {
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return false
  return document.readyState === 'loading'
}
