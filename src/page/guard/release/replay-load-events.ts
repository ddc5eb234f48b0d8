import { NativeEvent } from '../native-event.js'
import type { Patches } from '../patches/patches.js'
import { documentPrototype } from '../patches/realm.js'

type Listener = ((event: Event) => void) | { handleEvent(event: Event): void } | null

/** Whether a loading event of the document has already fired. */
function isOver(type: unknown, target: unknown): boolean {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!timing) return false
  if (type === 'DOMContentLoaded')
    return (target === document || target === window) && timing.domContentLoadedEventEnd > 0
  if (type === 'readystatechange') return target === document && document.readyState === 'complete'
  return (type === 'load' || type === 'pageshow') && target === window && timing.loadEventEnd > 0
}

/**
 * Listeners that released scripts add for a loading event that has already fired are called once, however and wherever
 * they are added.
 */
export function replayLoadEvents({ patch }: Patches): void {
  const tell = (target: unknown, type: string, listener: Listener): void => {
    // Elements have events with the same names.
    const self = (target ?? window) as EventTarget
    if (!listener || !isOver(type, self)) return
    setTimeout(() => {
      const event = new NativeEvent(type)
      if (typeof listener === 'function') listener.call(self, event)
      else listener.handleEvent(event)
    })
  }
  patch(EventTarget.prototype, 'addEventListener', (callOriginal, [type, listener], self) => {
    callOriginal()
    tell(self, String(type), listener as Listener)
  })
  for (const type of ['load', 'pageshow'])
    patch(window, `on${type}`, (callOriginal, [listener]) => {
      callOriginal()
      tell(window, type, listener as Listener)
    })
  patch(documentPrototype(), 'onreadystatechange', (callOriginal, [listener]) => {
    callOriginal()
    tell(document, 'readystatechange', listener as Listener)
  })
}
