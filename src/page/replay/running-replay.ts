import type { Replay } from './start-replay.js'

const KEY = Symbol.for('evaste.replay')
type Holder = { [KEY]?: Replay | undefined }

/** The recording of this document, whichever copy of the code started it. */
export const runningReplay = (): Replay | undefined => (globalThis as Holder)[KEY]

export const setRunningReplay = (replay: Replay | undefined): void => {
  ;(globalThis as Holder)[KEY] = replay
}
