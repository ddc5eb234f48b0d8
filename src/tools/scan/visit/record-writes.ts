/** One write of a page, as the recorder reports it. */
export interface RecordedWrite {
  readonly kind: 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage'
  readonly name: string
  readonly stack: string
}

type Tell = (kind: RecordedWrite['kind'], name: unknown) => void

/**
 * A script that runs in every frame before the frame's own, and reports which code writes cookies, storage items and
 * databases. Wrapped functions look native, and a page cannot find the recorder.
 *
 * @param binding the function on the window that receives each write, as JSON.
 */
export const recorderScript = (binding: string): string => {
  const parts = [wrapBefore, isErasedCookie, recordCookies, recordStores].map(String).join('\n')
  return `(() => {\n${parts}\n;(${String(recordWrites)})(${JSON.stringify(binding)})\n})()`
}

// All below runs in the page, as text: only function declarations of this file, by their names.

function recordWrites(binding: string): void {
  const page = globalThis as unknown as Record<string, unknown>
  const send = page[binding] as (json: string) => Promise<void>
  // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the name is the scanner's own, and no page may see it
  delete page[binding]
  const tell: Tell = (kind, name) => {
    const { stack = '' } = new Error()
    void send(JSON.stringify({ kind, name: String(name), stack })).catch(() => undefined)
  }
  recordCookies(tell)
  recordStores(tell)
}

/** Has `look` called before each call of a function. */
function wrapBefore<Key extends string>(
  owner: Record<Key, unknown> | undefined,
  key: Key,
  look: (self: unknown, args: readonly unknown[]) => void,
): void {
  const original = owner?.[key]
  if (!owner || typeof original !== 'function') return
  owner[key] = new Proxy(original as () => unknown, {
    apply(target, self, args: []) {
      look(self, args)
      return Reflect.apply(target, self, args)
    },
  })
}

function isErasedCookie(cookie: string): boolean {
  const [, age = '1'] = /;\s*max-age\s*=\s*(-?\d+)/i.exec(cookie) ?? []
  const [, date] = /;\s*expires\s*=\s*([^;]+)/i.exec(cookie) ?? []
  return Number(age) <= 0 || (date !== undefined && Date.parse(date) <= Date.now())
}

function recordCookies(tell: Tell): void {
  const { CookieStore: store } = globalThis as { CookieStore?: { prototype: { set: unknown } } }
  wrapBefore(store?.prototype, 'set', (_, [first]) => {
    tell('cookie', typeof first === 'object' && first !== null ? (first as { name: unknown }).name : first)
  })
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')
  if (!cookie?.set) return
  const setter = { set: cookie.set }
  wrapBefore(setter, 'set', (_, [value]) => {
    const written = String(value)
    if (!isErasedCookie(written)) tell('cookie', (written.split(';')[0] as string).split('=')[0]?.trim())
  })
  Object.defineProperty(Document.prototype, 'cookie', { ...cookie, ...setter })
}

function recordStores(tell: Tell): void {
  wrapBefore(Storage.prototype as unknown as { setItem: unknown }, 'setItem', (self, [key]) => {
    // A frame with an opaque origin has no storage, and reports none.
    try {
      tell(self === sessionStorage ? 'session-storage' : 'local-storage', key)
    } catch {
      // nothing can be written there
    }
  })
  wrapBefore(IDBFactory.prototype as unknown as { open: unknown }, 'open', (_, [name]) => tell('indexed-db', name))
  const { CacheStorage: caches } = globalThis as { CacheStorage?: { prototype: { open: unknown } } }
  wrapBefore(caches?.prototype, 'open', (_, [name]) => tell('cache-storage', name))
}
