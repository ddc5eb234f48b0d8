import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Patches } from './patches.js'

/** Refuses calls that wait, at once, as a network error would. They are not kept: nothing personal is queued. */
export function guardRequests({ method }: Patches, judge: Judge, ledger: Ledger): void {
  const refuses = (kind: string, address: unknown): boolean => {
    const what = String(address)
    const services = judge.ofUrl(what)
    if (services) ledger.refuse(services, kind, what)
    return !!services
  }
  method(window, 'fetch', (proceed, [input]) =>
    refuses('fetch', input instanceof Request ? input.url : input)
      ? Promise.reject(new TypeError('Failed to fetch: held until consent'))
      : proceed(),
  )
  method(Navigator.prototype, 'sendBeacon', (proceed, [url]) => refuses('beacon', url) || proceed())

  const { prototype } = XMLHttpRequest
  const { open } = prototype
  const opened = new WeakMap<XMLHttpRequest, { url: unknown; async: boolean }>()
  method<XMLHttpRequest>(prototype, 'open', (proceed, args, self) => {
    opened.set(self, { url: args[1], async: args.length < 3 || !!args[2] })
    return proceed()
  })
  method<XMLHttpRequest>(prototype, 'send', (proceed, _, self) => {
    const { url, async = true } = opened.get(self) ?? {}
    if (!url || !refuses('xhr', url)) return proceed()
    // An address that cannot be read gives the browser's own network error, events and all.
    open.call(self, 'GET', 'data:', async)
    return proceed([])
  })
}
