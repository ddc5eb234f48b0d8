import { readDeclaration } from '../../declaration/read.js'
import type { DeclarationFile } from '../../declaration/types.js'
import type { ConsentSession } from './consent-session.js'
import { Session } from './session.js'

/** A session where there is no page: everything is `requested`, nothing is kept, nothing is shared between requests. */
export function serverSession(declaration: DeclarationFile | string): ConsentSession {
  const page = {
    document: { documentElement: { lang: '' }, dispatchEvent: () => true },
    navigator: {},
    location: { pathname: '' },
  }
  const session = new Session({
    page: page as unknown as Window & typeof globalThis,
    now: () => new Date(),
    language: undefined,
  })
  session.effects = {
    keep() {
      throw new Error('evaste: a visitor decides in a browser, not on a server')
    },
    apply: () => undefined,
    openUi: () => Promise.resolve(),
    held: () => [],
    stop: () => undefined,
  }
  if (typeof declaration !== 'string') session.adopt(readDeclaration(declaration), null, null)
  session.setReady()
  return session
}
