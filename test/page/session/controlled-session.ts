import type { Decision } from '../../../src/decision/decision.js'
import { currentConsent } from '../../../src/decision/current-consent.js'
import type { Declaration } from '../../../src/declaration/types.js'
import type { SessionReceipt } from '../../../src/page/session/consent-session.js'
import { Session } from '../../../src/page/session/session.js'
import type { SessionPage, SessionParts } from '../../../src/page/session/session-parts.js'
import { bikeShop, decidedAt } from '../../decision/bike-shop.js'

/** What a session brought about outside itself. */
export interface Kept {
  readonly decision: Decision
  readonly previous: Decision | null
  readonly withdrawn: boolean
}

export const receipt: SessionReceipt = { entry: 12, recordedAt: '2026-05-22T12:00:01.000Z', jws: 'a.b.c' }

type Changes = Partial<Omit<SessionParts, 'page'>> & { page?: Partial<SessionPage> }

/** A session of the bicycle shop's page, with nothing decided, on a clock that stands still. */
export function controlSession({ page = {}, ...changes }: Changes = {}, declaration: Declaration = bikeShop()) {
  const kept: Kept[] = []
  const dispatched: string[] = []
  const session = new Session({
    now: () => new Date(decidedAt),
    mayAsk: () => true,
    page: {
      document: { documentElement: { lang: 'fi' }, dispatchEvent: ({ type }) => dispatched.push(type) > 0 },
      location: { pathname: '/' },
      navigator: {},
      ...page,
    },
    held: () => [],
    receiptOf: () => null,
    commit: (decision, previous, withdrawn) => kept.push({ decision, previous, withdrawn }),
    openUi: () => Promise.resolve(),
    stop: () => undefined,
    ...changes,
  })
  session._setDeclaration(declaration, currentConsent(null, declaration, new Date(decidedAt)), null)
  session._markReady()
  return { session, kept, dispatched }
}

/** Until everything that was queued for the end of this turn is done. */
export const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))
