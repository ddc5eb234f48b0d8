import type { HeldElement } from '../policy/held-registry.js'
import { isRunnable } from '../../../held/script-type.js'
import { isBeingParsed } from '../elements/is-being-parsed.js'
import { reinsert } from '../elements/reinsert.js'
import { startScripts } from './start-scripts.js'

/** What the guard passes to a release. */
export interface Waiting {
  /** Everything held, in document order. */
  readonly elements: readonly HeldElement[]
  /** Re-evaluates a held element and restores what is now allowed. @returns whether it is still held. */
  reevaluate(element: Element): boolean
  /** Scripts that were synchronous before the browser skipped them, which makes every script asynchronous. */
  readonly ordered: WeakSet<Element>
  /** Scripts that a page has moved from a document that it has parsed itself, so that they never run. */
  readonly moved: WeakSet<Element>
  /** Holds a script, whatever its content; `what` says what it is. */
  holdScript(script: Element, services: readonly string[], what: string): void
  /** Whether an element has left the page; `false` for one that has never stayed in it. */
  hasLeft(element: Element): boolean
  /** Called after each change of what is held. */
  changed(): void
}

/** One release at a time, so that document order is kept across consecutive decisions. */
let releasing = Promise.resolve()

/**
 * Releases everything that is no longer blocked, in document order.
 *
 * @param passed what the guard has already restored and what must still be started.
 * @returns resolves when the last script has run.
 */
export function release(waiting: Waiting, passed: readonly Element[] = []): Promise<void> {
  const prepare = (element: Element): readonly Element[] => {
    const { localName, parentElement } = element
    // A style sheet reads its type, and a media player its sources, only once.
    if (localName === 'style') reinsert(element)
    if (localName === 'source') (parentElement as HTMLMediaElement | null)?.load?.()
    if (localName !== 'script') return []
    if (waiting.ordered.has(element)) (element as HTMLScriptElement).async = false
    return [element]
  }
  /** A template is replaced by its content; the scripts in it stay held until their turn in document order. */
  const open = (template: HTMLTemplateElement, services: readonly string[]): void => {
    for (const script of template.content.querySelectorAll('script:not([data-evaste])'))
      if (isRunnable(script.getAttribute('type'))) waiting.holdScript(script, services, 'script')
    template.replaceWith(template.content)
  }
  const openTemplates = (): void => {
    for (const { element, services } of [
      ...waiting.elements,
      ...passed.map((element) => ({ element, services: [] })),
    ]) {
      if (element.localName !== 'template') continue
      // The parser has not filled it yet.
      if (isBeingParsed(element))
        document.addEventListener('readystatechange', () => void release(waiting, [element]), { once: true })
      else if (!waiting.reevaluate(element)) open(element as HTMLTemplateElement, services)
    }
  }
  const free = (): readonly Element[] =>
    waiting.elements.flatMap(({ element }) => {
      // An image of a page that a router has replaced would load all the same; now it does if it comes back.
      if (element.localName === 'img' && waiting.hasLeft(element)) element.setAttribute('loading', 'lazy')
      return waiting.reevaluate(element) ? [] : prepare(element)
    })

  releasing = releasing
    .then(() => {
      openTemplates()
      const scripts = [...passed.flatMap(prepare), ...free()]
      waiting.changed()
      if (scripts.length) return startScripts(scripts, waiting.moved, waiting.hasLeft)
      return undefined
    })
    .catch(
      (cause: unknown) =>
        void setTimeout(() => {
          throw cause
        }),
    )
  return releasing
}
