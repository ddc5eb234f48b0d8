import type { Declaration, TrackerType } from '../../declaration/types.js'
import type { GuardKind } from '../../sealed/policy-gaps.js'
import { guardDom } from './patches/dom.js'
import { guardWriting } from './patches/document-write.js'
import { createExaminer } from './elements/examiner.js'
import { guardFrames } from './patches/frames.js'
import { type Held, type HeldElement, openHeldRegistry } from './policy/held-registry.js'
import { createBlockingPolicy, type BlockingPolicy } from './policy/blocking-policy.js'
import { guardMarkup } from './patches/markup.js'
import { readNatives } from './elements/natives.js'
import { guardNavigation } from './calls/navigation.js'
import { openObserver } from './elements/observer.js'
import { openPatches } from './patches/patches.js'
import type { Realm } from './patches/realm.js'
import { createRefusals } from './policy/refusals.js'
import type { Waiting } from './release/release.js'
import { guardPeerConnections } from './calls/peer-connections.js'
import { guardRequests } from './calls/requests.js'
import { guardStorageKeys } from './calls/storage-keys.js'
import { findsLeftovers, guardStorage } from './calls/storage.js'
import { guardStyles } from './patches/styles.js'
import { createVerdictReader } from './policy/verdict.js'

export interface GuardOptions {
  /** `null`: not known yet, or not to be had. Everything cross-site is held (R128). */
  readonly declaration: Declaration | null
  /** A purpose or service id. Unknown: `false`. */
  readonly isAllowed: (id: string) => boolean
  /** The script tag that brought us: `document.currentScript`. Left out: a bundle, of which nothing is promised. */
  readonly tag?: Element | null | undefined
  /** Where workers find `evaste-worker.js`. */
  readonly workerUrl?: string | undefined
  /**
   * What the guard has to hold by itself, because the page's policy does not. Empty: nothing is patched. Default: every
   * kind.
   */
  readonly kinds?: readonly GuardKind[] | undefined
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
export function startGuard({ declaration, isAllowed, tag, workerUrl, kinds, changed, release }: GuardOptions): Guard {
  const natives = readNatives()
  const patches = openPatches()
  const registry = openHeldRegistry(changed)
  const policyOf = (known: Declaration | null): BlockingPolicy =>
    createBlockingPolicy(known, isAllowed, (services, what) => registry.refuses(services, 'reported', what))
  // One object for good: whoever holds it goes by the newest declaration.
  const policy = policyOf(declaration)
  const verdicts = createVerdictReader(policy, natives)
  const examiner = createExaminer(
    policy,
    verdicts,
    registry,
    natives,
    (element) => void release(examiner.waiting, [element]),
  )
  const examined = new WeakSet<Node>()
  const observer = openObserver(examiner, examined, () => onInserted())
  const holds = (...wanted: readonly (GuardKind | TrackerType)[]): boolean =>
    !kinds || wanted.some((kind) => kinds.some((held) => held === kind))
  const all = createRefusals(policy, registry, workerUrl)
  const refusals = { ...all, declares: (type: TrackerType) => holds(type) && all.declares(type) }
  const guarded = new WeakSet<object>()
  let onInserted = (): void => undefined
  /** A window may outlive what is in it: its `Node` tells whether this is still the realm that was patched. */
  const guardRealm = (realm: Realm): void => {
    observer.observe(realm.document)
    if (guarded.has(realm.Node)) return
    guarded.add(realm.Node)
    if (kinds && !kinds[0]) return
    const guardNewFrames = guardFrames(realm, patches, examiner, guardRealm)
    if (realm === window) onInserted = guardNewFrames
    if (holds('address', 'inline')) guardElements(realm, guardNewFrames)
    if (holds('address')) {
      guardStyles(realm, patches, verdicts, policy, registry)
      guardRequests(realm, patches, refusals)
      guardNavigation(realm, patches, refusals)
    }
    for (const guardCalls of [guardPeerConnections, guardStorage, guardStorageKeys])
      guardCalls(realm, patches, refusals)
  }
  const guardElements = (realm: Realm, onInsertion: () => void): void => {
    const tools = { patches, examiner, natives, examined, onInserted: onInsertion }
    guardDom(realm, tools)
    guardMarkup(realm, tools)
    guardWriting(realm, tools)
    patches.patch(realm.Element.prototype, 'attachShadow', (callOriginal) => {
      const root = callOriginal() as ShadowRoot
      observer.observe(root)
      return root
    })
  }
  // Where nothing asks for consent, nothing will ever wait, and the page is left as it is.
  const mayHold = ({ purposes, consent }: Declaration): boolean =>
    consent.undeclared === 'hold' || purposes.some(({ needsConsent }) => needsConsent)
  if (!declaration || mayHold(declaration)) guardRealm(window)
  const misplaced = tag === undefined ? null : misplacement(tag, registry.elements)
  return {
    get held() {
      return registry.list
    },
    misplaced,
    declare(known) {
      Object.assign(policy, policyOf(known))
      void release(examiner.waiting)
    },
    hasLeftovers: () => findsLeftovers(policy),
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
  const started = found.filter(({ isMarked }) => !isMarked).map(({ what }) => what)
  if (tag && !tag.matches('[async],[defer]') && !started.length) return null
  return `put the tag first in <head>, not async, defer or module. Started: ${started.join() || 'nothing'}`
}
