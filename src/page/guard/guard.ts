import type { Declaration } from '../../declaration/types.js'
import { guardDom } from './dom.js'
import { createExaminer, restore } from './elements.js'
import { guardFrames } from './frames.js'
import { type Held, openLedger } from './held.js'
import { createJudge, type Judge } from './judge.js'
import { guardNavigation } from './navigation.js'
import { observeDocument } from './observe.js'
import { openPatches } from './patches.js'
import type { Realm } from './realm.js'
import { createRefusals } from './refusals.js'
import { guardRequests } from './requests.js'
import { startScripts } from './scripts.js'
import { guardStorageKeys } from './storage-keys.js'
import { findsLeftovers, guardStorage } from './storage.js'

export interface GuardOptions {
  /** `null`: not known yet, or not to be had. Everything cross-site is held (R128). */
  readonly declaration: Declaration | null
  /** A purpose or service id. Unknown: `false`. */
  readonly isAllowed: (id: string) => boolean
  /** The script tag that brought us: `document.currentScript`. Left out: a bundle, of which nothing is promised. */
  readonly tag?: Element | null | undefined
  /** Called after each change of what is held. */
  readonly changed: () => void
}

export interface Guard {
  readonly held: readonly Held[]
  /** What is wrong with where the tag stands, or `null`. */
  readonly misplaced: string | null
  /** From now on this is what is declared; what waits no longer is let go. */
  declare(declaration: Declaration): void
  /** Whether a service that is not allowed has left something on the device. */
  hasLeftovers(): boolean
  /** Lets go of everything that waits no longer, in document order. Resolves when the last script has run. */
  release(): Promise<void>
  /** Takes back every patch. What is held stays held. */
  stop(): void
}

/** Starts to hold what waits for consent: from now on, and what the parser has put in already but not started. */
export function startGuard({ declaration, isAllowed, tag, changed }: GuardOptions): Guard {
  const patches = openPatches()
  const ledger = openLedger(changed)
  const judgeBy = (known: Declaration | null): Judge =>
    createJudge(known, isAllowed, (services, what) => ledger.refuses(services, 'reported', what))
  // One object for good: whoever holds it goes by the newest declaration.
  const judge = judgeBy(declaration)
  // One release at a time: document order holds over two decisions in a row.
  let releasing = Promise.resolve()
  const release = (undeclaredToo = false): Promise<void> =>
    (releasing = releasing.then(() => {
      const isFree = ({ services }: Held): boolean => (services.length ? services.every(isAllowed) : undeclaredToo)
      ledger.takeFree((held) => held.kind === 'template' && isFree(held)).forEach(examiner.openTemplate)
      const free = ledger.takeFree(isFree)
      changed()
      free.forEach(restore)
      // What another service declares, or what changed hands meanwhile, is held again.
      const scripts = free.filter(({ kind, element }) => kind === 'script' && !examiner.examineTree(element))
      return startScripts(scripts)
    }))
  const examiner = createExaminer(judge, ledger, () => void release())
  examiner.examineTree(document)
  const misplaced = tag === undefined ? null : misplacement(tag, ledger.list)
  const unobserve = observeDocument(examiner)
  const refusals = createRefusals(judge, ledger)
  const guarded = new WeakSet<object>()
  /** A window may outlive what is in it: its `Node` tells whether this is still the realm that was patched. */
  const guardRealm = (realm: Realm): void => {
    if (guarded.has(realm.Node)) return
    guarded.add(realm.Node)
    guardDom(realm, patches, examiner, ledger)
    guardFrames(realm, patches, guardRealm)
    for (const guardCalls of [guardRequests, guardNavigation, guardStorage, guardStorageKeys])
      guardCalls(realm, patches, refusals)
  }
  guardRealm(window)
  return {
    get held() {
      return ledger.list
    },
    misplaced,
    declare(known) {
      Object.assign(judge, judgeBy(known))
      void release(true)
    },
    hasLeftovers: () => findsLeftovers(judge),
    release: () => release(),
    stop() {
      unobserve()
      patches.undo()
    },
  }
}

/**
 * What is wrong with where the tag stands: only a synchronous script first in `<head>` comes before the parser's own.
 *
 * @param found what waited already when the guard started; but for marks, the browser had started it.
 */
function misplacement(tag: Element | null, found: readonly Held[]): string | null {
  const started = found.filter(({ element }) => !element?.hasAttribute('data-evaste')).map(({ what }) => what)
  if (tag && !tag.matches('[async],[defer]') && !started.length) return null
  return `put the tag first in <head>, not async, defer or module. Started: ${started.join() || 'nothing'}`
}
