import { unlikelyHeld } from '../guard/policy/unlikely-held.js'
import type { ConsentSession } from './consent-session.js'
import { undeclaredLayers } from './undeclared-layers.js'
import { createUndeclaredCheck, undeclaredItems } from './undeclared-things.js'
import { whenIdle } from './when-idle.js'

/**
 * Calls once the loaded page has contacted a host, or stored a name, that nobody declares, or if something about its own
 * scripts is probably a mistake, or at once if the register is told which hosts. It only looks: naming these things is the work
 * of a chunk, which a page loads only then.
 *
 * @param files the URLs of evaste's own files.
 */
export function whenUndeclared(session: ConsentSession, files: readonly string[], found: () => void): void {
  const start = (): void => {
    const { declaration } = session
    if (!declaration) return // already reported
    if (declaration.register?.reports) return found()
    const isUndeclared = createUndeclaredCheck(declaration, files)
    const observer = new PerformanceObserver((list) => look(list.getEntries()))
    const look = (requested: readonly PerformanceEntry[]): void => {
      const isFine =
        !requested.some(({ name }) => isUndeclared(name)) &&
        !undeclaredItems(declaration.services).length &&
        !unlikelyHeld(session.held).length &&
        !undeclaredLayers(session).length
      if (isFine) return
      observer.disconnect()
      found()
    }
    observer.observe({ type: 'resource', buffered: true })
  }
  const startWhenIdle = (): void => whenIdle(start)
  if (document.readyState === 'complete') startWhenIdle()
  else addEventListener('load', startWhenIdle, { once: true })
}
