import type { Declaration } from '../../declaration/types.js'
import { guardDom } from './dom.js'
import { guardWriting } from './document-write.js'
import { createExaminer } from './elements.js'
import { guardFrames } from './frames.js'
import { type Held, type HeldElement, openLedger } from './held.js'
import { createJudge, type Judge } from './judge.js'
import { guardMarkup } from './markup.js'
import { readNatives } from './natives.js'
import { guardNavigation } from './navigation.js'
import { openObserver } from './observe.js'
import { openPatches } from './patches.js'
import type { Realm } from './realm.js'
import { createRefusals } from './refusals.js'
import type { Waiting } from './release.js'
import { guardRequests } from './requests.js'
import { guardStorageKeys } from './storage-keys.js'
import { findsLeftovers, guardStorage } from './storage.js'
import { guardStyles } from './styles.js'
import { createVerdictReader } from './verdict.js'

export interface GuardOptions {
  /** `null`: not known yet, or not to be had. Everything cross-site is held (R128). */
  readonly declaration: Declaration | null
  /** A purpose or service id. Unknown: `false`. */
  readonly isAllowed: (id: string) => boolean
  /** The script tag that brought us: `document.currentScript`. Left out: a bundle, of which nothing is promised. */
  readonly tag?: Element | null | undefined
  /** Where workers find `evaste-worker.js`. */
  readonly workerUrl?: string | undefined
  /** Called after each change of what is held. */
  readonly changed: () => void
  /** Lets go of what waits no longer, and of what has been `passed`; resolves when the last script has run. */
  readonly release: (waiting: Waiting, passed?: readonly Element[]) => Promise<void>
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
export function startGuard({ declaration, isAllowed, tag, workerUrl, changed, release }: GuardOptions): Guard {
  const natives = readNatives()
  const patches = openPatches()
  const ledger = openLedger(changed)
  const judgeBy = (known: Declaration | null): Judge =>
    createJudge(known, isAllowed, (services, what) => ledger.refuses(services, 'reported', what))
  // One object for good: whoever holds it goes by the newest declaration.
  const judge = judgeBy(declaration)
  const verdicts = createVerdictReader(judge, natives)
  const examiner = createExaminer(
    judge,
    verdicts,
    ledger,
    natives,
    (element) => void release(examiner.waiting, [element]),
  )
  const examined = new WeakSet<Node>()
  const observer = openObserver(examiner, examined, () => arrived())
  const refusals = createRefusals(judge, ledger, workerUrl)
  const guarded = new WeakSet<object>()
  let arrived = (): void => undefined
  /** A window may outlive what is in it: its `Node` tells whether this is still the realm that was patched. */
  const guardRealm = (realm: Realm): void => {
    observer.observe(realm.document)
    if (guarded.has(realm.Node)) return
    guarded.add(realm.Node)
    const came = guardFrames(realm, patches, examiner, guardRealm)
    const tools = { patches, examiner, natives, examined, arrived: came }
    if (realm === window) arrived = came

    guardDom(realm, tools)
    guardMarkup(realm, tools)
    guardWriting(realm, tools)
    guardStyles(realm, patches, verdicts, judge, ledger)
    patches.patch(realm.Element.prototype, 'attachShadow', (proceed) => {
      const root = proceed() as ShadowRoot
      observer.observe(root)
      return root
    })
    for (const guardCalls of [guardRequests, guardNavigation, guardStorage, guardStorageKeys])
      guardCalls(realm, patches, refusals)
  }
  // Where nothing asks for consent, nothing will ever wait, and the page is left as it is.
  const mayHold = ({ purposes, consent }: Declaration): boolean =>
    consent.undeclared === 'hold' || purposes.some(({ needsConsent }) => needsConsent)
  if (!declaration || mayHold(declaration)) guardRealm(window)
  const misplaced = tag === undefined ? null : misplacement(tag, ledger.elements)
  return {
    get held() {
      return ledger.list
    },
    misplaced,
    declare(known) {
      Object.assign(judge, judgeBy(known))
      void release(examiner.waiting)
    },
    hasLeftovers: () => findsLeftovers(judge),
    release: () => release(examiner.waiting),
    stop() {
      observer.stop()
      patches.undo()
    },
  }
}

/**
 * What is wrong with where the tag stands: only a synchronous script first in `<head>` comes before the parser's own.
 *
 * @param found what waited already when the guard started; but for marks, the browser had started it.
 */
function misplacement(tag: Element | null, found: readonly HeldElement[]): string | null {
  const started = found.filter(({ isAside }) => !isAside).map(({ what }) => what)
  if (tag && !tag.matches('[async],[defer]') && !started.length) return null
  return `put the tag first in <head>, not async, defer or module. Started: ${started.join() || 'nothing'}`
}
