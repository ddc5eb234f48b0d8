import { loadRecorderWhenAllowed } from '../page/session/load-recorder.js'
import { runningSession } from '../page/session/running-session.js'
import { tellMissingChunk } from '../page/ui/tell-missing-chunk.js'

/** Loads `evaste-replay.js`, in a build of its own, once the visitor allows a recording. @param folder of that file. */
export function loadRecorderFile(folder: string): void {
  const session = runningSession()
  if (!session) return
  const { href } = new URL('evaste-replay.js', folder)
  void session.ready.then(() =>
    loadRecorderWhenAllowed(session, () => void import(/* @vite-ignore */ href).catch(tellMissingChunk)),
  )
}
