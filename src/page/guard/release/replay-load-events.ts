import { NativeEvent } from '../native-event.js'
import type { Patches } from '../patches/patches.js'

type Listener = ((event: Event) => void) | { handleEvent(event: Event): void } | null

/** Whether an event of the document's loading is over for those who listen to it now. */
function isOver(type: unknown, target: unknown): boolean {
  const [timing] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
  if (!timing) return false
  if (type === 'DOMContentLoaded')
    return (target === document || target === window) && timing.domContentLoadedEventEnd > 0
  if (type === 'readystatechange') return target === document && document.readyState === 'complete'
  return (type === 'load' || type === 'pageshow') && target === window && timing.loadEventEnd > 0
}

/**
 * Who listens now to an event of the document's loading that is over, in whatever way and from wherever, hears of it
 * once: scripts that were released have missed it.
 */
export function replayLoadEvents({ patch }: Patches): void {
  const tell = (target: unknown, type: string, listener: Listener): void => {
    // Elements share these names and have their own events.
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
  patch(Document.prototype, 'onreadystatechange', (callOriginal, [listener]) => {
    callOriginal()
    tell(document, 'readystatechange', listener as Listener)
  })
}
