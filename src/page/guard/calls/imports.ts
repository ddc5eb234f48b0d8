import { blockedModule, importPrefixes } from '../../../declaration/import-prefixes.js'
import { resolveUrl } from '../../../declaration/resolve-url.js'
import { trust } from '../elements/trust.js'
import type { Patches } from '../patches/patches.js'
import type { Refusals } from '../policy/refusals.js'

/** The quoted specifier in a browser's message about an import that a map blocks. */
const REFUSED = /module (?:specifier|name)[^'"]*['"]([^'"]+)/i

/** Blocks imports of services that are not allowed by import maps, because `import` is syntax and cannot be patched. */
export interface ImportMaps {
  /** Called after each change of what is allowed. @param closed patterns that are blocked. @param open all others. */
  update(closed: readonly string[], open: readonly string[]): void
  /** Notes imports that a map has refused: only a reload can repeat them. */
  watch(patches: Patches, refuses: Pick<Refusals, 'call'>): void
}

/** @param nonce of the tag, for pages whose policy requires one. */
export function openImportMaps(nonce = ''): ImportMaps {
  /** Prefixes that a rule of ours blocks, and those that another one has released: each rule can be given only once. */
  const blocked = new Set<string>()
  const freed = new Set<string>()
  let blocking: HTMLScriptElement | undefined
  const insert = (map: object): HTMLScriptElement => {
    const script = document.createElement('script')
    script.type = 'importmap'
    script.nonce = nonce
    try {
      script.text = trust('createScript', JSON.stringify(map)) as string
      document.head.append(script)
    } catch {
      // The page requires trust that it does not give us: it goes on without the map.
    }
    script.remove()
    return script
  }
  return {
    update(closed, open) {
      // Asked only where something is closed, because a browser takes long to tell its name.
      const isBlocking = closed.length > 0 && mergesImportMaps(navigator.userAgent)
      const held = new Set(isBlocking ? closed.flatMap(importPrefixes) : [])
      const fresh = [...held].filter((prefix) => isNew(blocked, prefix))
      const free = [...blocked].filter((prefix) => !held.has(prefix) && isNew(freed, prefix))
      if (fresh[0]) blocking = insert({ imports: importsOf(fresh, open.flatMap(importPrefixes)) })
      // A rule cannot be changed, but one in a scope precedes it.
      if (free[0]) insert({ scopes: scopesOf(free) })
    },
    watch({ listen }, refuses) {
      const note = (event: Event): void => {
        const { message, reason } = event as Partial<ErrorEvent & PromiseRejectionEvent>
        const [, address] = REFUSED.exec(String(message ?? reason)) ?? []
        // Where a map with this rule is in the page, consent reloads it.
        if (blocking && address && refuses.call('import', address)) document.head.append(blocking)
      }
      for (const type of ['error', 'unhandledrejection']) listen(window, type, note)
    },
  }
}

const isNew = (known: Set<string>, prefix: string): boolean => !known.has(prefix) && !!known.add(prefix)

/** A more specific pattern that is allowed stays importable. */
const importsOf = (blocked: readonly string[], allowed: readonly string[]): object => ({
  ...Object.fromEntries(
    allowed.filter((prefix) => blocked.some((one) => prefix.startsWith(one))).map((prefix) => [prefix, prefix]),
  ),
  ...Object.fromEntries(blocked.map((prefix) => [prefix, blockedModule(prefix)])),
})

/** Releases prefixes for modules of the page, of the hosts that its scripts came from, and of these prefixes. */
function scopesOf(free: readonly string[]): object {
  const importing = [location.href, document.baseURI, ...[...document.scripts].map(({ src }) => src), ...free]
  // Scripts may also come from `data:` URLs, which import nothing relative to a host.
  const origins = importing.flatMap((url) => resolveUrl('/', url)?.href ?? [])
  const own = Object.fromEntries(free.map((prefix) => [prefix, prefix]))
  return Object.fromEntries([...new Set(origins)].map((origin) => [origin, own]))
}

/**
 * Whether a browser merges import maps, so that one of ours leaves the page's own intact: Chromium from 133, Safari from
 * 18.4. No script can ask, because a second map that is refused would be the page's.
 */
export function mergesImportMaps(userAgent: string): boolean {
  const [, chromium, safari] = /Chrome\/(\d+)|Version\/(\d+\.\d+) .*Safari/.exec(userAgent) ?? []
  return Number(chromium) >= 133 || Number(safari) >= 18.4
}
