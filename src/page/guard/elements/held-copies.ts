import { HELD_ATTRIBUTE } from '../../../held/held-names.js'
import type { HeldRegistry } from '../policy/held-registry.js'
import { findIn } from './find-in.js'
import type { HeldForm } from './held-form.js'
import type { HeldReaders } from './held-readers.js'

/** Copies of held elements: those that a page makes, and those that it is shown. */
export interface HeldCopies {
  /** Whether this is a copy of a script that would already have started, which a browser never runs. */
  isInert(element: Element): boolean
  /** Called after a page has copied this tree. */
  markCopies(from: Node, to: Node): void
  /** An inert copy in which nothing is held; `undefined` if nothing is held in the original either. */
  copyOriginal(tree: Node): Node | undefined
}

const HELD_SELECTOR = `[${HELD_ATTRIBUTE}]`

export function openHeldCopies(registry: HeldRegistry, readers: HeldReaders, form: HeldForm): HeldCopies {
  const inert = new WeakSet<Element>()
  return {
    isInert: (element) => inert.has(element),
    markCopies(from, to) {
      const copies = findIn(to, HELD_SELECTOR)
      findIn(from, HELD_SELECTOR).forEach((source, at) => {
        const copy = copies[at]
        if (copy) readers.add(copy)
        if (copy?.localName === 'script' && (registry.has(source) || inert.has(source))) inert.add(copy)
      })
    },
    copyOriginal: (tree) =>
      // A shadow root or a document cannot be cloned directly.
      tree.nodeType === 1 && findIn(tree, HELD_SELECTOR).some(registry.has)
        ? form.copyOriginal(tree as Element, true)
        : undefined,
  }
}
