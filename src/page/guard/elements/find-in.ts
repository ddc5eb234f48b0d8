/**
 * The elements of a tree, including its root, that a selector matches, in document order. Text, comments and attributes
 * are nodes too, and contain none.
 */
export function findIn(tree: Node | null, selector: string): readonly Element[] {
  const root = tree as Element | null
  const isElement = !!root && 'matches' in root
  // The browser's own, because a form has its fields under their names.
  const { matches, querySelectorAll } = isElement ? Element.prototype : (root ?? ({} as Element))
  const found = querySelectorAll?.call(root as Element, selector) ?? []
  return isElement && matches.call(root, selector) ? [root, ...found] : [...found]
}
