/** The globals of a window: the page's own, or a same-origin frame's. */
export type Realm = Window & typeof globalThis

/** The browser's own `Document.prototype`: MooTools gives the global name to a class of its own. */
export function documentPrototype({ document }: Realm = window): Document {
  let prototype: object = document
  while (!Object.hasOwn(prototype, 'importNode')) prototype = Object.getPrototypeOf(prototype) as object
  return prototype as Document
}
