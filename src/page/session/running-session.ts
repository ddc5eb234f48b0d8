import type { ConsentSession } from './consent-session.js'

const KEY = Symbol.for('evaste')
type Holder = { [KEY]?: ConsentSession | undefined }

/** The document's one session, whichever copy of the code started it. */
export const runningSession = (): ConsentSession | undefined => (globalThis as Holder)[KEY]

export const setRunningSession = (session: ConsentSession | undefined): void => {
  ;(globalThis as Holder)[KEY] = session
}
