import { replayLoadEvents } from './replay-load-events.js'
import { openDocumentWriteShim } from './document-write-shim.js'
import { openPatches } from '../patches/patches.js'
import { HELD_TYPE } from '../../../held/held-names.js'
import { isModule as isModuleType, isRunnable } from '../../../held/script-type.js'
import { reinsert } from '../elements/reinsert.js'
import { placesOfReplaced } from './replaced-scripts.js'

const SCRIPT_TIMEOUT_MS = 8000
/** How long after its last script a release still replays past loading events for new listeners. */
const AFTERMATH_MS = 2000

const addressOf = (script: Element): string | null => script.getAttribute('src') ?? script.getAttribute('href')
const isModule = (script: Element): boolean => isModuleType(script.getAttribute('type'))
/** Whether the browser would run the script at all; other scripts never fire an event. */
const isRun = (script: Element): boolean =>
  isRunnable(script.getAttribute('type'), script.getAttribute('language')) &&
  (isModule(script) || !(script.hasAttribute('nomodule') || isForEvent(script)))
/** Once for Internet Explorer's events: other browsers run it for the loading of the window alone. */
const isForEvent = (script: Element): boolean => {
  const [target, event] = ['for', 'event'].map((name) => script.getAttribute(name)?.trim())
  return target !== undefined && event !== undefined && !/^window onload(\(\))?$/i.test(`${target} ${event}`)
}
const isDeferred = (script: Element): boolean =>
  isModule(script) || (addressOf(script) !== null && script.hasAttribute('defer'))
const isAsync = (script: Element): boolean => (script as HTMLScriptElement).async && addressOf(script) !== null

/**
 * Starts restored scripts as the parser would have: asynchronous ones immediately, the others one after another in
 * document order, deferred and module scripts last. The same elements are reinserted in their places and not cloned, so
 * that listeners, `nonce`, `currentScript` and Trusted Types keep working. Meanwhile `document.write` writes after the
 * script, and past loading events are replayed to new listeners.
 *
 * @param moved scripts from a document that the page has parsed itself, so that they never run.
 * @param hasLeft whether a script has left the page; default: every one that is not in it.
 */
export async function startScripts(
  restored: readonly Element[],
  moved: WeakSet<Element> = new WeakSet(),
  hasLeft: (script: Element) => boolean = () => true,
): Promise<void> {
  const places = placesOfReplaced(restored, moved)
  const taken = new Map([...places].map(([script, place]) => [place, script]))
  const scripts = restored.filter((script) => !places.has(script)).map((script) => taken.get(script) ?? script)
  const patches = openPatches()
  const writing = openDocumentWriteShim(patches)
  replayLoadEvents(patches)

  const start = async (script: Element): Promise<void> => {
    const place = places.get(script)
    // A library that evaluates scripts, such as jQuery or Pjax, removes them as soon as the browser would have started them.
    const isTaken = !place && !script.isConnected && !hasLeft(script)
    const isConnected = isTaken || (place ?? script).isConnected
    const done =
      addressOf(script) !== null && isConnected && isRun(script) && !moved.has(script) && loadedOrFailed(script)
    writing.follow(script)
    if (place) place.replaceWith(script)
    else if (isTaken) document.head.append(script)
    else reinsert(script)
    // It also waits for another service, and was held again when it was inserted.
    if (!script.matches(`[type="${HELD_TYPE}"]`)) await done
    await startInTurn(writing.put(script))
  }
  const startInTurn = async (inTurn: readonly Element[]): Promise<void> => {
    for (const script of inTurn) await start(writing.restoreType(script))
  }
  const rest = scripts.filter((script) => !isAsync(script))
  const atOnce = scripts.filter(isAsync).map(start)
  await startInTurn([...rest.filter((script) => !isDeferred(script)), ...rest.filter(isDeferred)])
  void Promise.all(atOnce).then(() => setTimeout(patches.undo, AFTERMATH_MS))
}

/** A script that never answers does not block the others forever. */
const loadedOrFailed = (script: Element): Promise<unknown> =>
  new Promise((resolve) => {
    script.addEventListener('load', resolve)
    script.addEventListener('error', resolve)
    setTimeout(resolve, SCRIPT_TIMEOUT_MS)
  })
