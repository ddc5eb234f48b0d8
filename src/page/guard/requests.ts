import type { Ledger } from './held.js'
import type { Judge } from './judge.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

/** Refuses calls that wait, at once, as a network error would. They are not kept: nothing personal is queued. */
export function guardRequests(realm: Realm, { patch }: Patches, judge: Judge, ledger: Ledger): void {
  const refuses = (kind: string, address: unknown): boolean => {
    const what = String(address)
    return ledger.refuses(judge.ofUrl(what), kind, what)
  }
  patch(realm, 'fetch', (proceed, [input]) =>
    refuses('fetch', (input as Request | null)?.url ?? input)
      ? Promise.reject(new realm.TypeError('held until consent'))
      : proceed(),
  )
  patch(realm.Navigator.prototype, 'sendBeacon', (proceed, [url]) => refuses('beacon', url) || proceed())

  const { prototype } = realm.XMLHttpRequest
  const { open } = prototype
  const opened = new WeakMap<XMLHttpRequest, { url: unknown; async: boolean }>()
  patch<XMLHttpRequest>(prototype, 'open', (proceed, args, self) => {
    opened.set(self, { url: args[1], async: args.length < 3 || !!args[2] })
    return proceed()
  })
  patch<XMLHttpRequest>(prototype, 'send', (proceed, _, self) => {
    const { url, async = true } = opened.get(self) ?? {}
    if (!url || !refuses('xhr', url)) return proceed()
    // An address that cannot be read gives the browser's own network error, events and all.
    open.call(self, 'GET', 'data:', async)
    return proceed([])
  })
}
