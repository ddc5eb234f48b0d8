import type { HeldElement } from './held.js'
import type { Judge, Waits } from './judge.js'

/** A type that no browser runs. Only this changes on a held script: `src`, `nonce` and text stay as they are. */
export const HELD_TYPE = 'text/evaste'

type AnyScript = HTMLScriptElement | SVGScriptElement

/** Whether the browser would run this element: what already has a data type is left as it is. */
const isRunnable = (type: string | null): boolean =>
  !type || type === 'module' || /^(application|text)\/(x-)?(java|ecma)script/i.test(type)

/** What a script waits for. */
export function judgeScript(script: Element, judge: Judge): Waits {
  if (!isRunnable(script.getAttribute('type'))) return null
  const address = script.getAttribute('src') ?? script.getAttribute('href') ?? script.getAttribute('xlink:href')
  return address === null ? judge.ofInlineScript(script.textContent) : judge.ofUrl(address)
}

/** Holds a script by its type alone. It must not have been started yet. */
export function holdScript(element: Element, services: readonly string[]): HeldElement {
  const type = element.getAttribute('type')
  element.setAttribute('type', HELD_TYPE)
  return {
    element,
    services,
    kind: 'script',
    what: element.getAttribute('src') ?? element.textContent.trim().slice(0, 80),
    restore: () => (type === null ? element.removeAttribute('type') : element.setAttribute('type', type)),
  }
}

const PATIENCE_MS = 8000

/**
 * Starts restored scripts as the parser would have: asynchronous ones now; the others one after another in document
 * order, deferred and module scripts last. The very same elements are put back in their places: no clone, so listeners,
 * `nonce`, `currentScript` and Trusted Types hold.
 *
 * @param insertBefore the browser's own, so that no patch sees the insertion.
 */
export async function startScripts(scripts: readonly Element[], insertBefore: Node['insertBefore']): Promise<void> {
  const ordered: AnyScript[] = []
  const deferred: AnyScript[] = []
  for (const script of scripts as readonly AnyScript[]) {
    // Disconnected: its owner starts it by inserting it.
    if (!script.parentNode) continue
    if (isExternal(script) && (script as HTMLScriptElement).async) start(script, insertBefore)
    else if (isModule(script) || (isExternal(script) && script.hasAttribute('defer'))) deferred.push(script)
    else ordered.push(script)
  }
  for (const script of [...ordered, ...deferred]) {
    const done = isExternal(script) || isModule(script) ? settled(script) : undefined
    start(script, insertBefore)
    await done
  }
}

const isModule = (script: AnyScript): boolean => script.getAttribute('type') === 'module'
const isExternal = (script: AnyScript): boolean => script.hasAttribute('src') || script.hasAttribute('href')

function start(script: AnyScript, insertBefore: Node['insertBefore']): void {
  const { parentNode, nextSibling } = script
  if (!parentNode) return
  script.remove()
  insertBefore.call(parentNode, script, nextSibling)
}

/** One that never answers does not keep the others waiting for ever. */
const settled = (script: AnyScript): Promise<unknown> =>
  new Promise((resolve) => {
    for (const type of ['load', 'error']) script.addEventListener(type, resolve, { once: true })
    setTimeout(resolve, PATIENCE_MS)
  })
