import type { Declaration } from '../../declaration/types.js'
import { startGuard } from '../guard/guard.js'
import type { DeliveryChunk } from './deliver.js'
import { openDevice } from './device.js'
import { createEffects, declare, eraseRefused, type Running, sendWaiting } from './effects.js'
import { copyOf, type DeclarationSource, findDeclaration } from './find-declaration.js'
import { setRunningSession } from './running-session.js'
import { Session } from './session.js'

/** How a session is put together. */
export interface SessionWiring {
  readonly page: Window & typeof globalThis
  readonly declaration: DeclarationSource
  readonly language?: string | undefined
  /** The script tag; left out in a bundle. With a tag, a first visit waits for the declaration. */
  readonly tag?: Element | null
  readonly loadUi: () => Promise<unknown>
  readonly loadDelivery: () => Promise<DeliveryChunk>
  readonly now: () => Date
}

/** Starts the document's one session: the walk of a decision, from the declaration to the receipt. */
export function startSession(wiring: SessionWiring): Session {
  const { page, declaration: source, language, now, loadUi, loadDelivery } = wiring
  const session = new Session({ page, now, language })
  const running: Running = { session, page, loadUi, loadDelivery }
  session.effects = createEffects(running)
  setRunningSession(session)

  const found = findDeclaration(source, {
    localStorage: () => page.localStorage,
    waits: 'tag' in wiring,
    unreadable: (cause) => session.raise({ code: 'declaration-unreadable', message: whatIsHeld(source), cause }),
  })
  if (found.now) declare(running, found.now, openDevice(found.now, page))
  running.guard = startGuard({
    page,
    declaration: found.now,
    isAllowed: (id) => session.allows(id),
    changed: () => session.changed(),
    ...('tag' in wiring && { tag: wiring.tag ?? null }),
  })
  if (running.guard.misplaced) session.raise({ code: 'misplaced-tag', message: running.guard.misplaced })
  running.unlisten = listen(running)
  if (found.now) begin(running)
  void found.later.then((newest) => newest && refresh(running, newest, source))
  return session
}

function begin(running: Running): void {
  eraseRefused(running)
  sendWaiting(running)
  running.session.setReady()
  running.session.announce(new Event('evaste-ready'))
}

/** The newest declaration has come: used now where there was none, and from the next page on where there was a copy. */
function refresh(running: Running, newest: Declaration, source: DeclarationSource): void {
  if (!running.session.declaration) {
    declare(running, newest, openDevice(newest, running.page))
    running.guard?.declare(newest)
    begin(running)
  }
  if (typeof source === 'string') running.device?.keys.write('declaration', copyOf(source, newest))
}

/** Hears of decisions in other tabs, and of clicks that open the settings from anywhere (R56). */
function listen(running: Running): () => void {
  const { page, session } = running
  const onStorage = (event: StorageEvent): void => {
    const { device } = running
    const { declaration, decision } = session
    const stored = device?.isDecisionElsewhere(event) ? device.readStored() : null
    if (!device || !stored || !declaration || stored.decisionId === decision?.decisionId) return
    session.follow(declaration, stored, device.restore(stored, session.language))
  }
  const onClick = (event: Event): void => {
    if (!(event.target as Element).closest?.('[data-evaste-open]')) return
    event.preventDefault()
    session.open()
  }
  page.addEventListener('storage', onStorage)
  page.document.addEventListener('click', onClick)
  return () => {
    page.removeEventListener('storage', onStorage)
    page.document.removeEventListener('click', onClick)
  }
}

const whatIsHeld = (source: DeclarationSource): string =>
  `the declaration ${typeof source === 'string' ? `at ${source} ` : ''}cannot be read: everything from other sites is held`
