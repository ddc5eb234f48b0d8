/** What the panel of `?evaste-debug` shows and no API lists afterwards. */
export interface SeenOnPage {
  /** What a policy has blocked. */
  readonly violations: Set<SecurityPolicyViolationEvent>
  /** The URLs of sockets that the page has opened; each is announced by `evaste-socket`. */
  readonly sockets: ReadonlySet<string>
}

/** Collects, from now on, what the page does. */
export function watchPage(): SeenOnPage {
  const violations = new Set<SecurityPolicyViolationEvent>()
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
  return { violations, sockets }
}
