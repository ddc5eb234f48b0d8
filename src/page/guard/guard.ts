import type { Declaration } from '../../declaration/types.js'
import type { GuardKind } from '../../sealed/policy-gaps.js'
import { openLoadAnswers } from './elements/answers.js'
import { createExaminer } from './elements/examiner.js'
import { createFrameChecks } from './elements/frame-checks.js'
import { misplacement } from './misplacement.js'
import { guardFrames } from './patches/frames.js'
import type { Held } from './policy/held.js'
import { openHeldRegistry } from './policy/held-registry.js'
import { createBlockingPolicy, type BlockingPolicy } from './policy/blocking-policy.js'
import { readNatives } from './elements/natives.js'
import { guardNavigation } from './calls/navigation.js'
import { openObserver } from './elements/observer.js'
import { guardElements } from './patches/elements.js'
import { openPatches } from './patches/patches.js'
import type { Realm } from './patches/realm.js'
import { createRefusals } from './policy/refusals.js'
import type { Waiting } from './release/release.js'
import { guardPeerConnections } from './calls/peer-connections.js'
import { openImportMaps } from './calls/imports.js'
import { guardRequests } from './calls/requests.js'
import { guardStorageKeys } from './calls/storage-keys.js'
import { findsLeftovers, guardStorage } from './calls/storage.js'
import { guardStyles } from './patches/styles.js'
import { createVerdictReader } from './policy/verdict.js'

/** Slightly longer than a release keeps patches of its own. */
const RELEASE_PATCHES_MS = 2500

/** How a guard starts. */
export type StartGuard = (options: GuardOptions) => Guard

export interface GuardOptions {
  /** `null`: not known yet, or not available. Everything cross-site is held (R128). */
  readonly declaration: Declaration | null
  /** A purpose or service id. Unknown: `false`. */
  readonly isAllowed: (id: string) => boolean
  /** Whether the visitor has refused a service; its held elements then fire `error`. Default: none is refused. */
  readonly isRefused?: (id: string) => boolean
  /**
   * The script tag that loaded evaste: `document.currentScript`. Omitted for npm bundles, which cannot guarantee that
   * they run first.
   */
  readonly tag?: Element | null | undefined
  /** The URL of `evaste-worker.js`. */
  readonly workerUrl?: string | undefined
  /** What the guard must hold itself, because the page's policy does not. Empty: nothing. Default: every kind. */
  readonly kinds?: readonly GuardKind[] | undefined
  /** Called after each change of what is held. */
  readonly changed: () => void
  /**
   * Releases what is no longer blocked, and elements that have been `passed`; resolves when the last script has run.
   */
  readonly release: (waiting: Waiting, passed?: readonly Element[]) => Promise<void>
}

export interface Guard {
  readonly held: readonly Held[]
  /** What is wrong with the position of the tag, or `null`. */
  readonly misplaced: string | null
  /** Replaces the declaration, and releases what is no longer blocked. */
  declare(declaration: Declaration): void
  /** Whether a service that is not allowed has left something on the device. */
  hasLeftovers(): boolean
  /** Releases everything that is no longer blocked, in document order. Resolves when the last script has run. */
  release(): Promise<void>
  /**
   * Called as soon as the visitor has decided, before anything is released. After a withdrawal, every kind of thing that
   * is no longer allowed is held at once, because the page's own policy was created for what was allowed before (R57).
   */
  decided(isWithdrawal: boolean): void
  /** Undoes every patch. What is held stays held. */
  stop(): void
}

/** Starts to hold what needs consent, including elements that the parser has inserted but not started. */
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
  const importMaps = openImportMaps((tag as HTMLScriptElement | null | undefined)?.nonce)
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
    (elements) => void release(examiner.waiting, elements),
    () => guarding.length > 0,
    answers,
  )
  const observer = openObserver(
    examiner,
    () => guardNewFrames(),
    () => guarding.length > 0,
  )
  const frameChecks = createFrameChecks(examiner, policy)
  const refusals = {
    ...createRefusals(policy, registry, workerUrl),
    declares: (type: GuardKind) => guarding.includes(type),
  }
  let ownKinds = kinds
  let guarding: readonly GuardKind[] = []
  let guarded = new WeakSet<object>()
  let guardNewFrames = (): void => undefined
  /** A window may outlive its document; its `Node` shows whether it is still the realm that was patched. */
  const guardRealm = (realm: Realm): void => {
    const holds = (kind: GuardKind): boolean => guarding.includes(kind)
    const hasElements = holds('address') || holds('inline')
    if (hasElements) observer.observe(realm.document)
    if (guarded.has(realm.Node)) return
    guarded.add(realm.Node)
    const onInserted = guardFrames(realm, patches, guardRealm, frameChecks)
    if (realm === window) guardNewFrames = onInserted
    if (hasElements) guardElements(realm, { patches, examiner, natives, observer, policy, onInserted })
    if (holds('address')) {
      guardStyles(realm, patches, verdicts, policy, registry)
      guardRequests(realm, patches, refusals)
      guardNavigation(realm, patches, refusals)
    }
    // No Content Security Policy covers these.
    if (policy.kinds().includes('address')) guardPeerConnections(realm, patches, refusals)
    guardStorage(realm, patches, refusals)
    guardStorageKeys(realm, patches, refusals)
    onInserted()
  }
  const updateImports = (): void => {
    if (ownKinds?.includes('address') ?? true) importMaps.update(policy.patternsOf(false), policy.patternsOf(true))
  }
  /** Patches what the current declaration requires. If nothing can be blocked, the page gets its own functions back. */
  const update = (): void => {
    const needed = policy.kinds().filter((kind) => ownKinds?.includes(kind) ?? true)
    const isGrowing = needed.some((kind) => !guarding.includes(kind))
    updateImports()
    if (needed.length && !isGrowing) return
    patches.undo()
    guarded = new WeakSet()
    guarding = needed
    if (needed.length) guardRealm(window)
    if (needed.includes('address')) importMaps.watch(patches, refusals)
    observer.refresh()
  }
  const releaseNow = async (): Promise<void> => {
    // What is blocked again is held before anything is released.
    if (policy.kinds().length) update()
    await release(examiner.waiting)
    answers.onDecided()
    update()
    // The release keeps patches of its own for a while.
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
    hasLeftovers: () => findsLeftovers(policy.ofTracker, policy.kinds()),
    release: releaseNow,
    decided(isWithdrawal) {
      // The page may import what is allowed as soon as it hears of it.
      if (!isWithdrawal) return updateImports()
      ownKinds = undefined
      update()
    },
    stop() {
      observer.stop()
      patches.undo()
    },
  }
}
