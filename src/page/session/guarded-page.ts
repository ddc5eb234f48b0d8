import type { Declaration } from '../../declaration/types.js'
import type { Guard, GuardOptions } from '../guard/guard.js'
import type { SealedPage } from './sealing.js'
import type { Session } from './session.js'
import { missingChunk } from './start-problems.js'
import type { SessionWiring, Signals } from './session-wiring.js'

/** What holds this page: the guard, and the page's own policy if the page is sealed. */
export class GuardedPage {
  declare _guard: Guard
  declare _sealed: SealedPage | undefined
  private readonly _session: Session
  private readonly _wiring: SessionWiring
  private readonly _signals: Signals
  private readonly _release: GuardOptions['release']

  constructor(session: Session, wiring: SessionWiring, signals: Signals, release: GuardOptions['release']) {
    this._session = session
    this._wiring = wiring
    this._signals = signals
    this._release = release
  }

  /** Opens a sealed page for what is allowed, and starts to hold what its policy does not cover. */
  _start(declaration: Declaration | null): void {
    const { tag, sealing } = this._wiring
    if (tag)
      this._sealed = sealing?.open({
        tag,
        declaration,
        isAllowed: this._mayStart,
        session: this._session,
        onUnsealed: () => {
          this._sealed = undefined
          this._guard.stop()
          this._startGuard(declaration)
        },
      })
    this._startGuard(declaration)
  }

  /** R96: what is allowed, but not before its vendor knows what is not. */
  private readonly _mayStart = (id: string): boolean => this._session._allows(id) && !this._signals.isWaiting(id)

  private _startGuard(declaration: Declaration | null): void {
    const { tag, workerUrl, startGuard } = this._wiring
    const { status, _notify, _reportProblem } = this._session
    const options: GuardOptions = {
      declaration,
      isAllowed: this._mayStart,
      isRefused: (id) => status(id) === 'refused',
      changed: _notify,
      tag,
      workerUrl,
      kinds: this._sealed?.kinds,
      release: this._release,
    }
    this._guard = startGuard(options, (cause) => _reportProblem(missingChunk('the guard', cause)))
    if (this._guard.misplaced) _reportProblem({ code: 'misplaced-tag', message: this._guard.misplaced })
  }
}
