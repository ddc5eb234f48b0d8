import { KEPT_ATTRIBUTES } from './kept-attributes.js'
import { ChangeCollector, type NodeNumbers, type PlainChanges } from './plain-changes.js'

/** What is recorded without rrweb's reading of it. */
export interface LeanParts {
  readonly numbers: NodeNumbers
  /** A selector of the elements of which nothing is recorded. */
  readonly blocked: string
  readonly changed: (changes: PlainChanges) => void
}

/**
 * Runs rrweb with an observer that keeps from it what takes it long and is simple: new texts and attributes. A page may change
 * them all the time. Attributes that no recording has are not observed at all.
 */
export function withLeanObserver<Result>({ numbers, blocked, changed }: LeanParts, run: () => Result): Result {
  const { prototype } = MutationObserver
  const original = MutationObserver
  class LeanObserver extends MutationObserver {
    constructor(heard: MutationCallback) {
      super((records, observer) => {
        const collector = new ChangeCollector(numbers, blocked)
        const others = records.filter((record) => !collector.add(record))
        if (others.length > 0) heard(others, observer)
        // Afterwards, so that what has left is known, and a snapshot that these changes bring about has all of them.
        const changes = collector.take()
        if (changes) changed(changes)
      })
    }
    override observe(target: Node, { attributeOldValue, characterDataOldValue, ...what }: MutationObserverInit): void {
      super.observe(target, { ...what, attributeFilter: KEPT_ATTRIBUTES })
    }
    /** rrweb takes only the browser's own observer. */
    static override toString(): string {
      return Function.prototype.toString.call(original)
    }
  }
  // rrweb reads it from there when it starts to observe the page.
  prototype.constructor = LeanObserver
  try {
    return run()
  } finally {
    prototype.constructor = original
  }
}
