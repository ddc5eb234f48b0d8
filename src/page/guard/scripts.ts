import type { HeldElement } from './held.js'

/** A type that no browser runs. Only this changes on a held script: `src`, `nonce` and text stay as they are. */
export const HELD_TYPE = 'text/evaste'

const PATIENCE_MS = 8000

/** Whether a browser runs scripts of this type: data is left as it is. */
export const isRunnable = (type: string | null): boolean =>
  !type || type === 'module' || /^(application|text)\/(x-)?(java|ecma)script/i.test(type)

/** Where a script's code comes from; `null`: from its own text. */
export const scriptAddress = (script: Element): string | null =>
  script.getAttribute('src') ?? script.getAttribute('href')

/**
 * Starts restored scripts as the parser would have: asynchronous ones now; the others one after another in document
 * order, deferred and module scripts last. The very same elements are put back in their places: no clone, so listeners,
 * `nonce`, `currentScript` and Trusted Types hold.
 */
export async function startScripts(held: readonly HeldElement[]): Promise<void> {
  const chain: Element[][] = [[], []]
  for (const { element: script, isAsync } of held) {
    const isExternal = scriptAddress(script) !== null
    const isDeferred = isModule(script) || (isExternal && script.hasAttribute('defer'))
    if (!isAsync) (script as HTMLScriptElement).async = false
    if (isExternal && isAsync) putAnew(script)
    else chain[isDeferred ? 1 : 0]?.push(script)
  }
  for (const script of chain.flat()) {
    // An inline one has run when it is in, or stands in the browser's own queue if it is a module: it never says so.
    const done = scriptAddress(script) !== null && script.isConnected && settled(script)
    putAnew(script)
    await done
  }
}

/** Takes an element out and puts the very same one back in its place: a script then runs, a frame loads anew. */
export function putAnew(element: Element): void {
  const { parentNode, nextSibling } = element
  // Disconnected: its owner starts it by inserting it.
  if (!parentNode) return
  element.remove()
  parentNode.insertBefore(element, nextSibling)
}

const isModule = (script: Element): boolean => script.getAttribute('type') === 'module'

/** One that never answers does not keep the others waiting for ever. */
const settled = (script: Element): Promise<unknown> =>
  new Promise((resolve) => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    setTimeout(resolve, PATIENCE_MS)
  })
