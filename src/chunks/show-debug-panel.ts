import { loadElements } from '../page/ui/start-ui.js'
import type { LoadChunk } from '../page/ui/first-layer/show-first-layer.js'

/**
 * Shows the panel of `?evaste-debug`. What no API lists afterwards is collected from now on: what a policy has blocked,
 * and the URLs of sockets.
 */
export function showDebugPanel(load: LoadChunk, files: readonly string[]): void {
  const violations = new Set<Event>()
  const sockets = new Set<string>()
  document.addEventListener('securitypolicyviolation', (event) => violations.add(event))
  const { WebSocket } = window
  window.WebSocket = new Proxy(WebSocket, {
    construct(target, args: ConstructorParameters<typeof WebSocket>, newTarget) {
      sockets.add(String(args[0]))
      document.dispatchEvent(new Event('evaste-socket'))
      return Reflect.construct(target, args, newTarget) as WebSocket
    },
  })
  void loadElements(load)
    .then((placeElement) => placeElement('evaste-debug'))
    .then((panel) => {
      Object.assign(panel, { violations, sockets, files })
      document.dispatchEvent(new Event('evaste-socket'))
    })
}
