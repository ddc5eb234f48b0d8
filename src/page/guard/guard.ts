import type { Declaration } from '../../declaration/types.js'
import type { GuardKind } from '../../sealed/policy-gaps.js'
import { guardAttributes } from './patches/attributes.js'
import { guardCopies } from './patches/copies.js'
import { guardInsertion } from './patches/insertion.js'
import { guardText } from './patches/text.js'
import { guardWriting } from './patches/document-write.js'
import { openLoadAnswers } from './elements/answers.js'
import { createExaminer } from './elements/examiner.js'
import { guardFrames } from './patches/frames.js'
import { type Held, type HeldElement, openHeldRegistry } from './policy/held-registry.js'
import { createBlockingPolicy, type BlockingPolicy } from './policy/blocking-policy.js'
import { guardMarkup } from './patches/markup.js'
import { readNatives } from './elements/natives.js'
import type { Tools } from './patches/tools.js'
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

/** How long a release has patches of its own, and a little more. */
const RELEASE_PATCHES_MS = 2500

export interface GuardOptions {
  /** `null`: not known yet, or not to be had. Everything cross-site is held (R128). */
  readonly declaration: Declaration | null
  /** A purpose or service id. Unknown: `false`. */
  readonly isAllowed: (id: string) => boolean
  /** Whether the visitor has refused a service: what waits for it then fires `error`. Default: no service is. */
  readonly isRefused?: (id: string) => boolean
  /** The script tag that brought us: `document.currentScript`. Left out: a bundle, of which nothing is promised. */
  readonly tag?: Element | null | undefined
  /** Where workers find `evaste-worker.js`. */
  readonly workerUrl?: string | undefined
  /** What the guard has to hold by itself, because the page's policy does not. Empty: nothing. Default: every kind. */
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
  /**
   * Holds at once what is no longer allowed, of every kind: the page's own policy was made for what was allowed before
   * (R57).
   */
  holdAgain(): void
  /** Takes back every patch. What is held stays held. */
  stop(): void
}

/** Starts to hold what waits for consent: from now on, and what the parser has put in already but not started. */
export function startGuard({
  declaration,
  isAllowed,
  isRefused = () => false,
  tag,
  workerUrl,
  kinds,
  changed,
  release,
}: GuardOptions): Guard {
  const natives = readNatives()
  const patches = openPatches()
  const registry = openHeldRegistry(changed)
  const policyOf = (known: Declaration | null): BlockingPolicy =>
    createBlockingPolicy(known, isAllowed, (services, what) => registry.refuses(services, 'reported', what))
  // Mutated in place, so that every holder of the reference sees a new declaration.
  const policy = policyOf(declaration)
  let isDeclared = declaration !== null
  const verdicts = createVerdictReader(policy, natives)
  const answers = openLoadAnswers(registry, (ids) => isDeclared && ids.every((id) => isRefused(id)))
  const examiner = createExaminer(
    policy,
    verdicts,
    registry,
    natives,
    (element) => void release(examiner.waiting, [element]),
    () => guarding.length > 0,
    answers,
  )
  const observer = openObserver(
    examiner,
    () => guardNewFrames(),
    () => guarding.length > 0,
  )
  const refusals = {
    ...createRefusals(policy, registry, workerUrl),
    declares: (type: GuardKind) => guarding.includes(type),
  }
  let ownKinds = kinds
  let guarding: readonly GuardKind[] = []
  let guarded = new WeakSet<object>()
  let guardNewFrames = (): void => undefined
  /** A window may outlive its document: its `Node` tells whether this is still the realm that was patched. */
  const guardRealm = (realm: Realm): void => {
    const holds = (kind: GuardKind): boolean => guarding.includes(kind)
    const hasElements = holds('address') || holds('inline')
    if (hasElements) observer.observe(realm.document)
    if (guarded.has(realm.Node)) return
    guarded.add(realm.Node)
    const onInserted = guardFrames(realm, patches, examiner, policy, guardRealm)
    if (realm === window) guardNewFrames = onInserted
    if (hasElements) guardElements(realm, { patches, examiner, natives, observer, onInserted })
    if (holds('address')) {
      guardStyles(realm, patches, verdicts, policy, registry)
      guardRequests(realm, patches, refusals)
      guardNavigation(realm, patches, refusals)
    }
    // No policy of a page holds these.
    if (policy.kinds().includes('address')) guardPeerConnections(realm, patches, refusals)
    guardStorage(realm, patches, refusals)
    guardStorageKeys(realm, patches, refusals)
    onInserted()
  }
  /** Patches what the declaration needs now; where nothing waits, the page has its own functions back. */
  const update = (): void => {
    const needed = policy.kinds().filter((kind) => ownKinds?.includes(kind) ?? true)
    const isGrowing = needed.some((kind) => !guarding.includes(kind))
    if (needed.length && !isGrowing) return
    patches.undo()
    guarded = new WeakSet()
    guarding = needed
    if (needed.length) guardRealm(window)
    observer.refresh()
  }
  const releaseNow = async (): Promise<void> => {
    // What waits again is held before anything is released.
    if (policy.kinds().length) update()
    await release(examiner.waiting)
    answers.onDecided()
    update()
    // The release has patches of its own, for a while.
    setTimeout(() => guarding.length || patches.undo(), RELEASE_PATCHES_MS)
  }
  update()
  observer.observe(document)
  const misplaced = tag === undefined ? null : misplacement(tag, registry.elements)
  return {
    get held() {
      return registry.list
    },
    misplaced,
    declare(known) {
      Object.assign(policy, policyOf(known))
      isDeclared = true
      update()
      void releaseNow()
    },
    hasLeftovers: () => findsLeftovers(policy),
    release: releaseNow,
    holdAgain() {
      ownKinds = undefined
      update()
    },
    stop() {
      observer.stop()
      patches.undo()
    },
  }
}

function guardElements(realm: Realm, tools: Tools): void {
  for (const guardWay of [guardInsertion, guardText, guardCopies, guardAttributes, guardMarkup, guardWriting])
    guardWay(realm, tools)
  tools.patches.replace(
    realm.Element.prototype,
    'attachShadow',
    (original) =>
      function (this: Element, init: ShadowRootInit): ShadowRoot {
        const root = original.call(this, init) as ShadowRoot
        tools.observer.observe(root)
        return root
      },
  )
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
