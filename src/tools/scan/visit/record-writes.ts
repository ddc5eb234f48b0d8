/** One write of a page, as the recorder reports it. */
export interface RecordedWrite {
  readonly kind: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage'
  readonly name: string
  readonly stack: string
}

/**
 * Runs in every frame before its scripts and reports which code writes cookies, storage items and databases. Wrapped
 * functions look native, and a page cannot find the recorder.
 *
 * @param binding the function on the window that receives each write, as JSON.
 */
export function recordWrites(binding: string): void {
  const page = globalThis as unknown as Record<string, unknown>
  const send = page[binding] as (json: string) => Promise<void>
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the name is the scanner's own, and no page may see it
  delete page[binding]
  const tell = (kind: RecordedWrite['kind'], name: unknown): void => {
    const { stack = '' } = new Error()
    void send(JSON.stringify({ kind, name: String(name), stack })).catch(() => undefined)
  }
  const before = <Key extends string>(
    owner: Record<Key, unknown> | undefined,
    key: Key,
    look: (self: unknown, args: readonly unknown[]) => void,
  ): void => {
    const original = owner?.[key]
    if (!owner || typeof original !== 'function') return
    owner[key] = new Proxy(original as () => unknown, {
      apply(target, self, args: []) {
        look(self, args)
        return Reflect.apply(target, self, args)
      },
    })
  }
  const isErased = (cookie: string): boolean => {
    const [, age = '1'] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? []
    const [, date] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? []
    return Number(age) <= 0 || (date !== undefined && Date.parse(date) <= Date.now())
  }
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  if (cookie?.set)
    Object.defineProperty(Document.prototype, 'cookie', {
      ...cookie,
      set: new Proxy(cookie.set, {
        apply(target, self, args: [unknown]) {
          const written = String(args[0])
          if (!isErased(written)) tell('cookie', (written.split(';')[0] as string).split('=')[0]?.trim())
          return Reflect.apply(target, self, args)
        },
      }),
    })
  const has = globalThis as { CookieStore?: { prototype: { set: unknown } } }
  before(has.CookieStore?.prototype, 'set', (_, [first]) => {
    tell('cookie', typeof first === 'object' && first !== null ? (first as { name: unknown }).name : first)
  })
  before(Storage.prototype as unknown as { setItem: unknown }, 'setItem', (self, [key]) => {
    // A frame with an opaque origin has no storage, and reports none.
    try {
      tell(self === sessionStorage ? 'session-storage' : 'local-storage', key)
    } catch {
      // nothing can be written there
    }
  })
  before(IDBFactory.prototype as unknown as { open: unknown }, 'open', (_, [name]) => tell('indexed-db', name))
  const caches = (globalThis as { CacheStorage?: { prototype: { open: unknown } } }).CacheStorage
  before(caches?.prototype, 'open', (_, [name]) => tell('cache-storage', name))
}
