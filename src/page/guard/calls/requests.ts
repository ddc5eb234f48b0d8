import { carriedText } from '../../../held/code-addresses.js'
import type { Patches } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

/** Classes that connect when constructed, each with a URL that the browser fails to reach without a request. */
const NOWHERE = {
  WebSocket: 'wss://held..until-consent',
  WebSocketStream: 'wss://held..until-consent',
  WebTransport: 'https://held..until-consent',
  EventSource: 'data:,',
  Worker: 'data:',
  SharedWorker: 'data:',
}

/** Of all realms, because any of them may create a worker from a blob of another, or send what another has opened. */
const blobs = new Map<string, Blob>()
const opened = new WeakMap<XMLHttpRequest, { url: unknown; async: boolean }>()

/**
 * Refuses blocked calls at once, as a network error would. They are not queued, because they may contain personal data.
 * The refused object is the browser's own, and fails in the browser's own way.
 */
export function guardRequests(realm: Realm, { patch }: Pick<Patches, 'patch'>, refuses: Refusals): void {
  const fail = (): unknown => Promise.reject(new realm.TypeError('held until consent'))
  for (const [target, name, answer] of [
    [realm, 'fetch', fail],
    [realm, 'fetchLater', () => ({ activated: false })],
    [realm.Navigator?.prototype, 'sendBeacon', () => true],
    [realm.Worklet?.prototype, 'addModule', fail],
    [realm.ServiceWorkerContainer?.prototype, 'register', fail],
    [realm.Cache?.prototype, 'add', fail],
    [realm.Cache?.prototype, 'addAll', fail],
  ] as const)
    patch(target, name, (callOriginal, [input]) =>
      [input].flat().some((one) => refuses.call(name, (one as Request | null)?.url ?? one))
        ? answer()
        : (callOriginal() as unknown),
    )
  patch(realm.URL, 'createObjectURL', (callOriginal, [blob]) => {
    const url = callOriginal() as string
    blobs.set(url, blob as Blob)
    return url
  })
  patch(realm.URL, 'revokeObjectURL', (callOriginal, [url]) => {
    blobs.delete(String(url))
    return callOriginal() as unknown
  })
  /** The guarded copy of a blob, one for all who share a worker. */
  const copies = new Map<string, string>()
  /** A worker that a script makes up is guarded by code before its own; a file of the site itself is not. */
  const guarded = ([url, options]: readonly unknown[]): readonly unknown[] => {
    const blob = blobs.get(String(url))
    const isModule = (options as WorkerOptions | undefined)?.type === 'module'
    const text = blob || isModule ? null : carriedText('script', String(url))
    const prelude = blob || text !== null ? refuses.prelude(isModule) : ''
    if (!prelude) return [url, options]
    if (!blob) return [`data:text/javascript,${encodeURIComponent(prelude + text)}`, options]
    const key = prelude + String(url)
    const copy = copies.get(key) ?? realm.URL.createObjectURL(new Blob([prelude, blob], blob))
    copies.set(key, copy)
    return [copy, options]
  }
  for (const [name, nowhere] of Object.entries(NOWHERE))
    patch(realm, name, (callOriginal, args) => {
      if (refuses.call(name, args[0])) return callOriginal([nowhere, ...args.slice(1)]) as unknown
      return callOriginal(name.endsWith('Worker') ? guarded(args) : args) as unknown
    })
  const { prototype } = realm.XMLHttpRequest
  const { open } = prototype
  patch<XMLHttpRequest>(prototype, 'open', (callOriginal, args, self) => {
    opened.set(self, { url: args[1], async: args.length < 3 || !!args[2] })
    return callOriginal()
  })
  patch<XMLHttpRequest>(prototype, 'send', (callOriginal, _, self) => {
    const { url, async = true } = opened.get(self) ?? {}
    if (!url || !refuses.call('XMLHttpRequest', url)) return callOriginal()
    // A URL that cannot be fetched produces the browser's own network error, including events.
    open.call(self, 'GET', 'data:', async)
    return callOriginal([])
  })
}
