import type { Declaration } from '../../declaration/types.js'
import { dropCookie } from '../device/drop-cookie.js'
import { hasItems, readReceipt } from '../device/kept.js'
import type { Guard } from '../guard/guard.js'
import { awaitStore } from './await-store.js'
import type { DecisionStore } from './decision-store-parts.js'
import { type FoundDeclaration, findDeclaration, removeCopy, writeCopy } from './find-declaration.js'
import { followOtherTabs } from './follow-other-tabs.js'
import { GuardedPage } from './guarded-page.js'
import { EXPLAIN } from './explain-event.js'
import { mayAsk } from './may-ask.js'
import { openOnClick } from './open-on-click.js'
import { readDevice } from './read-device.js'
import { setRunningSession } from './running-session.js'
import { Session } from './session.js'
import type { SessionWiring, Signals } from './session-wiring.js'
import { missingChunk, unreadableDeclaration } from './start-problems.js'
import { watchDeparture } from './watch-departure.js'
import { whenIdle } from './when-idle.js'

/** Starts the document's one session, which takes a decision from the declaration to the receipt. */
export function startSession(wiring: SessionWiring): Session {
  const start = new SessionStart(wiring)
  const { now, later } = start._find()
  start._page._start(now)
  start._listen()
  if (now) start._begin(now)
  void later.then((newest) => start._refresh(newest))
  return start._session
}

/** The state that the steps of a start share. */
class SessionStart {
  readonly _session: Session
  readonly _page: GuardedPage
  private readonly _wiring: SessionWiring
  private readonly _signals: Signals
  private readonly _withStore: (work: (store: DecisionStore) => void) => void
  private readonly _editedFields = new Set<EventTarget | null>()
  private readonly _stopping = new AbortController()

  constructor(wiring: SessionWiring) {
    const session = new Session({
      now: () => new Date(),
      mayAsk,
      page: window,
      language: wiring.language,
      // Signals read it before the guard has started.
      held: () => (this._page._guard as Guard | undefined)?.held ?? [],
      receiptOf: readReceipt,
      commit: (decision, previous, isWithdrawal) => {
        if (isWithdrawal) dropCookie((session.declaration as Declaration).consent)
        this._commit(isWithdrawal, (store) => store.commitDecision(decision, previous))
      },
      allowedOnce: wiring.sealing?.takeOnce(),
      reloadForOnce: (ids) =>
        this._page._sealed?.reloadForOnce(
          ids,
          () => new Promise((resolve) => this._withStore((store) => resolve(store.reload()))),
        ),
      openUi: () => wiring.loadUi().catch(this._chunkMissing('the interface')),
      stop: () => this._stop(),
    })
    setRunningSession(session)
    this._session = session
    this._wiring = wiring
    this._signals = wiring.startSignals(
      session,
      session._reportProblem,
      () => void (this._page._guard as Guard | undefined)?.release(),
    )
    this._page = new GuardedPage(
      session,
      wiring,
      this._signals,
      (...held) => new Promise((resolve) => this._withStore((store) => resolve(store.release(...held)))),
    )
    this._withStore = this._prepareStore()
  }

  /** Finds the declaration, and sets it if it is known immediately. */
  _find(): FoundDeclaration {
    const { declaration, tag } = this._wiring
    const where = typeof declaration === 'string' ? declaration : 'hand'
    const unreadable = (cause: unknown): void => {
      this._session._reportProblem(unreadableDeclaration(where, cause))
      this._explain()
    }
    const found = findDeclaration(declaration, tag !== undefined, unreadable)
    if (found.now) this._setDeclaration(found.now)
    return found
  }

  /** Listens to other tabs and to what a person does on the page. */
  _listen(): void {
    const { _session: session, _stopping: stopping } = this
    followOtherTabs(
      session,
      (decision, consent) => session._applyDecision(decision, consent, (isWithdrawal) => this._commit(isWithdrawal)),
      stopping.signal,
    )
    session.addEventListener(EXPLAIN, () => this._explain(), stopping)
    document.addEventListener('input', ({ target }) => this._editedFields.add(target), stopping)
    openOnClick(session, stopping.signal)
  }

  /** Applies a new consent state; `first` runs before anything is erased or released. */
  _commit(isWithdrawal: boolean, first?: (store: DecisionStore) => void): void {
    // R57: immediately, even if a later step fails or the visitor does not want to reload yet.
    if (isWithdrawal) this._signals.tell()
    this._page._guard.decided(isWithdrawal)
    const unlessLeft = isWithdrawal || this._page._sealed?.isStale() ? watchDeparture() : undefined
    this._withStore((store) => {
      this._stopping.signal.addEventListener('abort', store.stop)
      first?.(store)
      store.erase()
      this._signals.tell()
      // Paint the answer before anything released starts. R57: running code cannot be unloaded.
      if (unlessLeft)
        void store
          .reload(isWithdrawal, unlessLeft)
          .then((isReloading) => void (isReloading || this._page._guard.release()))
      else setTimeout(() => void this._page._guard.release())
    })
  }

  _begin(declaration: Declaration): void {
    this._session._markReady()
    whenIdle(() => {
      if (!this._stopping.signal.aborted && this._hasWork(declaration)) this._commit(false, (store) => store.deliver())
    })
  }

  /** Whether there are records to deliver, or trackers to erase; where the visitor is asked, also items past their time. */
  private _hasWork({ site, register }: Declaration): boolean {
    const isAsked = this._session.asked.length > 0
    const mayHaveItems = isAsked || register
    return (mayHaveItems && hasItems(site, isAsked ? '' : 'outbox:')) || this._page._guard.hasLeftovers()
  }

  /** Applies the published declaration: at once if none was known, otherwise from the next page on. */
  _refresh(newest: Declaration | null): void {
    const { declaration: source } = this._wiring
    const isFirst = !this._session.declaration
    if (!newest) {
      if (isFirst) this._session._markReady() // R128: the state is known, and nothing is allowed
      return
    }
    if (isFirst) {
      this._setDeclaration(newest)
      this._page._guard.declare(newest)
      this._begin(newest)
    }
    if (typeof source !== 'string') return
    // R125: before an answer, and on a site that asks for no consent, nothing is stored on the device.
    if (this._session.decision) writeCopy(source, newest)
    else removeCopy(newest)
  }

  /** Reports to the console what the command-line tools report about the declaration. */
  private _explain(): void {
    const { declaration, loadCheck } = this._wiring
    loadCheck?.()
      .then(({ explainDeclaration }) => explainDeclaration(declaration, this._session._reportProblem))
      .catch(this._chunkMissing('the check'))
  }

  private _setDeclaration(declaration: Declaration): void {
    if (this._wiring.isDebugged) this._explain()
    this._session._setDeclaration(declaration, ...readDevice(declaration))
    this._signals.tell()
  }

  /** Without the decision store nothing is stored, and so nothing is released. */
  private _prepareStore(): SessionStart['_withStore'] {
    const { _session: session, _editedFields: editedFields } = this
    const native = fetch.bind(window)
    return awaitStore(
      () =>
        this._wiring.openDecisionStore({
          declaration: session.declaration as Declaration,
          allows: session._allows,
          fetch: native,
          reportProblem: session._reportProblem,
          acknowledged: session._notify,
          session,
          isSealed: !!this._page._sealed,
          editedFields,
        }),
      this._chunkMissing('the decision store'),
    )
  }

  private _chunkMissing(what: string) {
    return (cause: unknown): void => this._session._reportProblem(missingChunk(what, cause))
  }

  private _stop(): void {
    this._page._guard.stop()
    this._stopping.abort()
    setRunningSession(undefined)
  }
}
