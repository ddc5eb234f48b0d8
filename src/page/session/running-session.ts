import type { ConsentSession } from './consent-session.js'

const KEY = Symbol.for('evaste')
type Holder = { [KEY]?: ConsentSession | undefined }

/** The one session of a document, whichever copy of the code started it. Default: this document. */
export const runningSession = (page: object = globalThis): ConsentSession | undefined => (page as Holder)[KEY]

export const setRunningSession = (session: ConsentSession | undefined): void => {
  ;(globalThis as Holder)[KEY] = session
}
