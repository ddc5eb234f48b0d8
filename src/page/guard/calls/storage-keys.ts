import type { Patches, Wrapper } from '../patches/patches.js'
import type { Realm } from '../patches/realm.js'
import type { Refusals } from '../policy/refusals.js'

interface Known {
  /** The browser's own storage. */
  readonly own: Storage
  /** The proxy that the page gets instead. */
  readonly proxy?: Storage
  /** Whether a write to this key is dropped. */
  readonly drops?: (key: unknown) => boolean
}

/** For properties that have no setter. */
const NO_SETTER: Wrapper<unknown> = (callOriginal) => callOriginal() as unknown

/** Looked up by the browser's own storage object and by its proxy. */
const known = new WeakMap<object, Known>()
const look = (storage: Storage): Known => known.get(storage) ?? { own: storage }

/**
 * Drops writes to declared keys that are not allowed, however they are written: by method, as a property, or by
 * `defineProperty`. Property writes can only be intercepted by a proxy of the whole storage, so the page never gets the
 * browser's own object.
 */
export function guardStorageKeys(
  realm: Realm,
  { patch }: Patches,
  refuses: Pick<Refusals, 'declares' | 'write'>,
): void {
  const types = (['local-storage', 'session-storage'] as const).filter(refuses.declares)
  if (!types[0]) return
  const { prototype } = realm.Storage
  const methods = ['getItem', 'setItem', 'removeItem', 'clear', 'key'] as const
  const natives = new Set<unknown>(methods.map((name) => prototype[name]))
  for (const type of types) {
    const drops = (key: unknown): boolean => refuses.write(type, key)
    let proxy: Storage | undefined
    patch(
      realm,
      type.replace('-s', 'S'),
      NO_SETTER,
      (_, callOriginal) => (proxy ??= proxyOf(callOriginal() as Storage, drops, natives)),
    )
  }
  // A storage object that a tool has wrapped, or saved earlier, does not show its kind.
  const dropsAny = (key: unknown): boolean => types.some((type) => refuses.write(type, key))
  const isUnguarded = (storage: Storage): boolean => storage === realm.localStorage || storage === realm.sessionStorage
  for (const name of methods)
    patch<Storage>(prototype, name, (callOriginal, args, self) => {
      const { own, drops = isUnguarded(self) ? undefined : dropsAny } = look(self)
      if (name !== 'setItem' || !drops?.(args[0])) return callOriginal(args, own) as unknown
    })
  patch<Storage>(prototype, 'length', NO_SETTER, (self, callOriginal) => callOriginal([], look(self).own) as unknown)
  patch(
    realm.StorageEvent.prototype,
    'storageArea',
    NO_SETTER,
    (_, callOriginal) => look(callOriginal() as Storage).proxy,
  )
  patch(realm, 'StorageEvent', (callOriginal, [type, init]) => {
    const { storageArea } = (init ?? {}) as StorageEventInit
    return callOriginal([
      type,
      storageArea ? { ...(init as StorageEventInit), storageArea: look(storageArea).own } : init,
    ]) as unknown
  })
}

/** @param natives the browser's own methods, which do not accept a proxy. */
function proxyOf(own: Storage, drops: (key: unknown) => boolean, natives: ReadonlySet<unknown>): Storage {
  const proxy = new Proxy(own, {
    // Bound, so that a page that saved the method can still call it after the patches are undone.
    get(_, key) {
      const value: unknown = Reflect.get(own, key)
      if (natives.has(value)) return (value as () => void).bind(own) as unknown
      return value
    },
    set: (_, key, value) => drops(key) || Reflect.set(own, key, value),
    defineProperty: (_, key, descriptor) => drops(key) || Reflect.defineProperty(own, key, descriptor),
  })
  for (const storage of [own, proxy]) known.set(storage, { own, proxy, drops })
  return proxy
}
