import { readSealed } from '../recordings/read-recording-body.js'
import type { RecordingBodies } from '../recordings/recording-bodies.js'
import type { RecordingPage, RegisterStore } from '../stores/store.js'
import { formatExportLine } from './export-lines.js'

/** What a bundle with recordings needs. */
export interface RecordingExportNeeds {
  readonly store: Pick<RegisterStore, 'recordings' | 'recordingBody'>
  /** Where bodies lie. Default: in the database. */
  readonly bodies: RecordingBodies | undefined
  /** Wraps the key of a recording for the transfer; `null` if it has been destroyed. */
  readonly rewrap: (keyId: string) => Promise<Uint8Array | null>
  readonly now: () => Date
}

/** Bounds memory: bodies are read one by one. */
const PAGE = 100

/** The recordings of a site as lines of its bundle: encrypted as they are stored, each with its wrapped key. */
export async function* exportRecordings(site: string, needs: RecordingExportNeeds): AsyncGenerator<string> {
  let before: RecordingPage['before']
  for (;;) {
    const page = await needs.store.recordings(site, { before, limit: PAGE })
    for (const { site: _, place: _place, ...recording } of page) {
      if (recording.deleteAfter <= needs.now().toISOString()) continue
      const wrappedKey = await needs.rewrap(recording.keyId)
      const body = wrappedKey && (await readSealed({ ...recording, site, place: _place }, needs))
      // Destroyed meanwhile: it does not move.
      if (body) yield `${formatExportLine({ kind: 'recording', ...recording, wrappedKey, body })}\n`
    }
    before = page.at(-1)
    if (page.length < PAGE) return
  }
}
