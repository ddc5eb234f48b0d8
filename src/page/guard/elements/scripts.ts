/** A type that no browser runs. Only this changes on a held script: `src`, `nonce` and text stay as they are. */
export const HELD_TYPE = 'text/evaste'

/** Whether a browser does something with scripts of this type: data is left as it is. */
export const isRunnable = (type: string | null): boolean =>
  /^(|module|speculationrules|(application|text)\/(x-)?(java|ecma)script.*)$/i.test(type ?? '')

/** Takes an element out and puts the very same one back in its place: a script then runs, a frame loads anew. */
export function reinsert(element: Element): void {
  const { parentNode, nextSibling } = element
  // Disconnected: its owner starts it by inserting it.
  if (!parentNode) return
  element.remove()
  parentNode.insertBefore(element, nextSibling)
}
