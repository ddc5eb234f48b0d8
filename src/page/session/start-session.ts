import type { Decision } from '../../decision/decision.js'
import { type Standing, standing } from '../../decision/standing.js'
import type { Declaration } from '../../declaration/types.js'
import { writeKey } from '../device/device-keys.js'
import { hasUndelivered, readCookie, readReceipt, restoreDecision } from '../device/kept.js'
import { startGuard } from '../guard/guard.js'
import { awaitKeeper } from './await-keeper.js'
import type { ConsentSession } from './consent-session.js'
import { type DeclarationCopy, type DeclarationSource, findDeclaration } from './find-declaration.js'
import type { Keeper, KeeperParts } from './keeper-parts.js'
import { setRunningSession } from './running-session.js'
import { createSession } from './session.js'

/** How a session is put together. */
export interface SessionWiring {
  readonly declaration: DeclarationSource
  readonly language?: string | undefined
  /** The script tag; left out in a bundle. With a tag, a first visit waits for the declaration. */
  readonly tag?: Element | null
  /** Where workers find `evaste-worker.js`; left out: what a worker loads is not held. */
  readonly workerUrl?: string
  readonly loadUi: () => Promise<unknown>
  /** Makes what tells vendors, each time it is called, what is new to them. */
  readonly startSignals: (session: ConsentSession) => () => void
  /** At once where the code is here already; else when the chunk has come. */
  readonly openKeeper: (parts: KeeperParts) => Keeper | Promise<Keeper>
}

type Kept = [standing: Standing, decision: Decision | null]

/** Starts the document's one session: the walk of a decision, from the declaration to the receipt. */
export function startSession({
  declaration: source,
  language,
  tag,
  workerUrl,
  loadUi,
  startSignals,
  openKeeper,
}: SessionWiring): ConsentSession {
  const missing = (what: string) => (cause: unknown) =>
    raise({ code: 'chunk-missing', message: `${what} did not load; copy the whole folder`, cause })
  const { session, ...steering } = createSession({
    now: () => new Date(),
    page: window,
    language,
    held: () => guard.held,
    receiptOf: readReceipt,
    decided: (decision, previous, withdrawn) => settle(withdrawn, (keeper) => keeper.keep(decision, previous)),
    openUi: () => loadUi().catch(missing('the interface')),
    stop,
  })
  const { raise, changed } = steering
  const { allows } = session
  const native = fetch.bind(window)
  const signal = startSignals(session)
  const touched = new Set<EventTarget | null>()
  const stopping = new AbortController()
  let stopKeeper = (): void => undefined
  setRunningSession(session)

  // Whatever lasts is the keeper's. Where it cannot be had nothing is kept, and so nothing is let go.
  const withKeeper = awaitKeeper(
    () =>
      openKeeper({
        declaration: session.declaration as Declaration,
        allows,
        fetch: native,
        raise,
        acknowledged: changed,
        session,
        touched,
      }),
    missing('the keeper'),
  )
  const settle = (withdrawn: boolean, keep: (keeper: Keeper) => void): void => {
    if (withdrawn) signal() // R57: at once, whatever becomes of the rest
    withKeeper((keeper) => {
      stopKeeper = keeper.stop
      keep(keeper)
      keeper.erase()
      signal()
      // The answer is painted before what it allows starts. R57: what runs cannot be unloaded.
      if (withdrawn) void keeper.reload().then((isGoing) => void (isGoing || guard.release()))
      else setTimeout(() => void guard.release())
    })
  }

  const readKept = (declaration: Declaration): Kept => {
    const stored = readCookie(declaration.site)
    const known = standing(stored, declaration, new Date())
    return [known, stored && restoreDecision(stored, known.services, declaration.languages[0])]
  }
  const adopt = (declaration: Declaration): void => {
    steering.adopt(declaration, ...readKept(declaration))
    signal()
  }
  const begin = ({ site }: Declaration): void => {
    if (hasUndelivered(site) || guard.hasLeftovers()) settle(false, ({ deliver }) => deliver())
    steering.begin()
  }
  /** Another tab has written; or the page is back out of the browser's memory, where it heard nothing. */
  const onNews = ({ key }: { readonly key?: string | null }): void => {
    const { declaration, decision: last } = session
    if (!declaration) return
    const news = key?.replace(`evaste:${declaration.site}:`, '')
    if (news === 'receipt') return changed()
    if (key !== undefined && news !== 'decision') return
    const [known, decision] = readKept(declaration)
    if (decision && decision.decisionId !== last?.decisionId) settle(steering.follow(decision, known), () => undefined)
  }
  const onClick = (event: Event): void => {
    if (!(event.target as Element).closest?.('[data-evaste-open]')) return
    event.preventDefault()
    session.open() // R56: from anywhere
  }
  function stop(): void {
    guard.stop()
    stopKeeper()
    stopping.abort()
    setRunningSession(undefined)
  }

  const found = findDeclaration(source, tag !== undefined, (cause) =>
    raise({
      code: 'declaration-unreadable',
      message: `no declaration at ${typeof source === 'string' ? source : 'hand'}: other sites are held`,
      cause,
    }),
  )
  if (found.now) adopt(found.now)
  const guard = startGuard({
    declaration: found.now,
    isAllowed: allows,
    changed,
    tag,
    workerUrl,
    release: (...held) => new Promise<void>((done) => withKeeper((keeper) => done(keeper.release(...held)))),
  })
  if (guard.misplaced) raise({ code: 'misplaced-tag', message: guard.misplaced })
  for (const type of ['storage', 'pageshow']) addEventListener(type, onNews as EventListener, stopping)
  document.addEventListener('click', onClick, stopping)
  document.addEventListener('input', ({ target }) => touched.add(target), stopping)
  if (found.now) begin(found.now)
  void found.later.then((newest) => {
    // R128: without one, what is known is that nothing is allowed.
    if (!newest) return session.declaration ?? steering.begin()
    // Used now where there was none; where there was a copy, from the next page on.
    if (!session.declaration) {
      adopt(newest)
      guard.declare(newest)
      begin(newest)
    }
    if (typeof source === 'string')
      writeKey(newest.site, 'declaration', { url: source, file: newest.file } satisfies DeclarationCopy)
  })
  return session
}
