import { standing } from '../../decision/standing.js'
import { readDeclaration } from '../../declaration/read.js'
import type { DeclarationFile, DeclarationJson } from '../../declaration/types.js'
import type { ConsentSession } from './consent-session.js'
import { createSession } from './session.js'

/** A session where there is no page: everything is `requested`, nothing is kept, nothing is shared between requests. */
export function serverSession(file: DeclarationFile | DeclarationJson | string): ConsentSession {
  const { session, adopt, begin } = createSession({
    now() {
      throw new Error('evaste: a visitor decides in a browser, not on a server')
    },
    page: {
      document: { documentElement: { lang: '' }, dispatchEvent: () => true },
      location: { pathname: '' },
      navigator: {},
    },
    held: () => [],
    receiptOf: () => null,
    decided: () => undefined,
    openUi: () => Promise.resolve(),
    stop: () => undefined,
  })
  if (typeof file !== 'string') {
    const declaration = readDeclaration(file)
    adopt(declaration, standing(null, declaration, new Date()), null)
  }
  begin()
  return session
}
