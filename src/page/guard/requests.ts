import type { Ledger } from './held.js'
import type { Judge, Waits } from './judge.js'
import type { Page, Patches } from './patches.js'

/** Refuses calls that wait, at once, as a network error would. They are not kept: nothing personal is queued. */
export function guardRequests(page: Page, { method }: Patches, judge: Judge, ledger: Ledger): void {
  const refuses = (kind: string, address: unknown): boolean => {
    const what = String(address)
    const services = judge.ofUrl(what)
    if (services) ledger.refuse(services, kind, what)
    return !!services
  }
  method(
    page,
    'fetch',
    (native) =>
      function (input: unknown, init: unknown) {
        return refuses('fetch', input instanceof page.Request ? input.url : input)
          ? Promise.reject(new TypeError('Failed to fetch: held until consent'))
          : native.call(page, input, init)
      },
  )
  method(
    page.Navigator.prototype,
    'sendBeacon',
    (native) =>
      function (this: Navigator, url: unknown, ...rest: unknown[]) {
        return refuses('beacon', url) || native.call(this, url, ...rest)
      },
  )
  guardXhr(page, method, (url) => judge.ofUrl(url), refuses)
}

function guardXhr(
  { XMLHttpRequest: { prototype } }: Page,
  method: Patches['method'],
  judge: (url: string) => Waits,
  refuses: (kind: string, address: unknown) => boolean,
): void {
  const opened = new WeakMap<XMLHttpRequest, { url: string; async: boolean }>()
  const open = prototype.open as (method: string, url: string, async: boolean) => void
  method(
    prototype,
    'open',
    (native) =>
      function (this: XMLHttpRequest, ...args: unknown[]) {
        opened.set(this, { url: String(args[1]), async: args.length < 3 || !!args[2] })
        return native.apply(this, args)
      },
  )
  method(
    prototype,
    'send',
    (native) =>
      function (this: XMLHttpRequest, body: unknown) {
        const request = opened.get(this)
        if (!request || !judge(request.url)) return native.call(this, body)
        refuses('xhr', request.url)
        // An address that cannot be read gives the browser's own network error, events and all.
        open.call(this, 'GET', 'data:', request.async)
        return native.call(this)
      },
  )
}
