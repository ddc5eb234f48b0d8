import { EvasteError } from '../../declaration/evaste-error.js'
import { currentConsent } from '../../decision/current-consent.js'
import { readDeclaration } from '../../declaration/read.js'
import type { DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import type { ConsentSession } from './consent-session.js'
import { Session } from './session.js'

/** A session without a page: everything is `requested`, and requests share no state. */
export function serverSession(file: DeclarationFile | DeclarationJson | string): ConsentSession {
  const session = new Session({
    now() {
      throw new EvasteError('no-visitor', 'a visitor decides in a browser, not on a server')
    },
    mayAsk: () => true,
    page: {
      document: { documentElement: { lang: '' }, dispatchEvent: () => true },
      location: { pathname: '' },
      navigator: {},
    },
    held: () => [],
    receiptOf: () => null,
    commit: () => undefined,
    openUi: () => Promise.resolve(),
    stop: () => undefined,
  })
  if (typeof file !== 'string') {
    const declaration = readDeclaration(file)
    session._setDeclaration(declaration, currentConsent(null, declaration, new Date()), null)
  }
  session._markReady()
  return session
}
