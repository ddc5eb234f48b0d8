import { NativeEvent } from '../native-event.js'
import type { HeldRegistry } from '../policy/held-registry.js'
import type { Verdict } from '../policy/verdict.js'

/** Elements that fire `error`, which scripts wait for; frames fire `load`, as they do where the network fails. */
const ANSWERING = /^(script|link|img|image|input|i?frame|video|audio|object|embed)$/
/**
 * How long elements stay without an event while the visitor has not answered: once a page, so that a loader that takes
 * one script after another does not wait for each.
 */
const UNANSWERED_MS = 3000

/**
 * Makes held elements fire `error`, as a content blocker would, so that a loader that waits for one of them continues.
 */
export interface LoadAnswers {
  /**
   * Called when an element is held. Each load is answered once; `load` comes from the browser, when the element is
   * released.
   */
  onHeld(element: Element, verdict: Verdict): void
  /** Called when the visitor has answered: refused elements fire at once. */
  onDecided(): void
}

const isFrame = ({ localName }: Element): boolean => localName.endsWith('frame')

/** @param isRefused whether all of these services are refused, so that no later answer is expected. */
export function openLoadAnswers(
  registry: HeldRegistry,
  isRefused: (services: readonly string[]) => boolean,
): LoadAnswers {
  const { dispatchEvent } = EventTarget.prototype
  /** The URL that an element would load, and the last one that was answered. */
  const expected = new WeakMap<Element, string>()
  const answered = new WeakMap<Element, string>()
  const answer = (element: Element): void => {
    const address = expected.get(element)
    if (address === undefined || !registry.has(element) || answered.get(element) === address) return
    answered.set(element, address)
    dispatchEvent.call(element, new NativeEvent(isFrame(element) ? 'load' : 'error'))
  }
  const answerAll = (): void => {
    isPatienceOver = true
    // A frame would load twice if the visitor accepted then.
    for (const { element } of registry.elements) if (!isFrame(element)) answer(element)
  }
  let isPatienceOver = false
  let patience: ReturnType<typeof setTimeout> | undefined
  const answerLater = (element: Element, services: readonly string[]): void => {
    if (isRefused(services) || (isPatienceOver && !isFrame(element))) setTimeout(() => answer(element))
    else patience ??= setTimeout(answerAll, UNANSWERED_MS)
  }
  return {
    onHeld(element, { services, what }) {
      if (!ANSWERING.test(element.localName) || answered.get(element) === what) return
      expected.set(element, what)
      answerLater(element, services)
    },
    onDecided() {
      for (const { element, services } of registry.elements)
        if (expected.has(element) && isRefused(services)) answerLater(element, services)
    },
  }
}
