import type { HeldElement } from '../policy/held-registry.js'
import { isRunnable } from '../../../held/script-type.js'
import { reinsert } from '../elements/reinsert.js'
import { startScripts } from './start-scripts.js'

/** What the guard hands to those who let go. */
export interface Waiting {
  /** Everything held, in document order. */
  readonly elements: readonly HeldElement[]
  /** Has a held element stand as it may by now. @returns whether it still waits. */
  reevaluate(element: Element): boolean
  /** Whether a script was not asynchronous before the browser passed it over, which makes every script so. */
  isOrdered(script: Element): boolean
  /** Holds a script, whatever is in it. */
  holdScript(script: Element, services: readonly string[]): void
  /** Called after each change of what is held. */
  changed(): void
}

/** One release at a time: document order holds over two decisions in a row. */
let releasing = Promise.resolve()

/**
 * Lets go, in document order, of everything that waits no longer.
 *
 * @param passed what the guard has released itself and what still has to be started.
 * @returns resolves when the last script has run.
 */
export function release(waiting: Waiting, passed: readonly Element[] = []): Promise<void> {
  const prepare = (element: Element): readonly Element[] => {
    const { localName, parentElement } = element
    // A style sheet looks at its type, and a player at its sources, once.
    if (localName === 'style') reinsert(element)
    if (localName === 'source') (parentElement as HTMLMediaElement | null)?.load?.()
    if (localName !== 'script') return []
    if (waiting.isOrdered(element)) (element as HTMLScriptElement).async = false
    return [element]
  }
  /** A template gives way to what is in it; the scripts in there are held on, until their turn in document order. */
  const open = (template: HTMLTemplateElement, services: readonly string[]): void => {
    for (const script of template.content.querySelectorAll('script:not([data-evaste])'))
      if (isRunnable(script.getAttribute('type'))) waiting.holdScript(script, services)
    template.replaceWith(template.content)
  }
  const free = (): readonly Element[] =>
    waiting.elements.flatMap(({ element }) => (waiting.reevaluate(element) ? [] : prepare(element)))

  releasing = releasing
    .then(() => {
      for (const { element, services } of waiting.elements)
        if (element.localName === 'template' && !waiting.reevaluate(element))
          open(element as HTMLTemplateElement, services)
      const scripts = [...passed.flatMap(prepare), ...free()]
      waiting.changed()
      return scripts.length ? startScripts(scripts) : undefined
    })
    .catch(
      (cause: unknown) =>
        void setTimeout(() => {
          throw cause
        }),
    )
  return releasing
}
