// The script of the page in test/browser/elements-server.ts: a fake session for the real elements.
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { cleaningFirm } from './cleaning-firm.js'
import { FakeSession } from './fake-session.js'

declare global {
  interface Window {
    session: FakeSession
    /** What a test wants declared otherwise. */
    declared?: Partial<DeclarationFile>
    /** No session at all. */
    alone?: boolean
    cleaningFirm: DeclarationFile
  }
}

window.cleaningFirm = cleaningFirm
if (!window.alone) {
  window.session = new FakeSession({ ...cleaningFirm, ...window.declared })
  Object.assign(globalThis, { [Symbol.for('evaste')]: window.session })
}
