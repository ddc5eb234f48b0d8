import type { Hono } from 'hono'
import { type Call, type Env, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { parseBody } from '../http/parse-body.js'
import { wholeNumber } from '../http/whole-number.js'
import { describeRecording } from '../recordings/describe-recording.js'
import { readRecordingBody, type ReadRecordingNeeds } from '../recordings/read-recording-body.js'
import type { RecordingPage, StoredRecording } from '../stores/store.js'
import { type AdminNeeds, admitToSite, findOwnSite } from './admit.js'
import { saveAudit } from './audit.js'
import { reasonSchema } from './reason.js'
import { destroyRecording, downloadRecording, listRecordings, watchRecording } from './recording-calls.js'

export interface RecordingAdminNeeds extends AdminNeeds {
  readonly recordings: ReadRecordingNeeds
}

const MOST = 500

/**
 * `GET /sites/{site}/recordings?entry=&limit=&before=`: recordings of faults without their content. `POST …/{recording}/watch`
 * and `POST …/{recording}/download`: the content, with a `reason` that the audit log keeps (R71). `DELETE …/{recording}`.
 */
export function addRecordingAdmin(admin: Hono<Env>, needs: RecordingAdminNeeds): void {
  const { store, rights, now } = needs
  admin.get('/sites/:site/recordings', operation(listRecordings), async (call) => {
    const { site } = await admitToSite(call, needs, 'recordings')
    const page = readPage(call)
    const recordings = await store.recordings(site, page)
    const last = recordings.length === page.limit ? recordings.at(-1) : undefined
    return call.json({
      recordings: recordings.map(describeRecording),
      next: last ? `${last.receivedAt} ${last.recordingId}` : null,
      stored: await store.storedRecordings(site),
    })
  })
  const one = '/sites/:site/recordings/:recording'
  admin.post(`${one}/watch`, operation(watchRecording(reasonSchema)), (call) => send(call, 'recording-watched', needs))
  admin.post(`${one}/download`, operation(downloadRecording(reasonSchema)), (call) =>
    send(call, 'recording-downloaded', needs),
  )
  admin.delete(one, operation(destroyRecording), async (call) => {
    const { site, caller } = await findOwnSite(call, needs, 'recordings')
    const { recordingId, entry } = await findRecording(call, site, needs)
    const detail = `entry ${entry}`
    await saveAudit({ site, actor: caller.id, action: 'recording-destroyed', detail }, needs)
    await rights.recordings.one(site, { recordingId, consentId: null }, now().toISOString())
    return call.body(null, 204)
  })
}

/** The content, after the access was recorded. */
async function send(
  call: Call,
  action: 'recording-watched' | 'recording-downloaded',
  needs: RecordingAdminNeeds,
): Promise<Response> {
  const { site, caller } = await findOwnSite(call, needs, 'recordings')
  const { reason } = await parseBody(call, reasonSchema)
  const recording = await findRecording(call, site, needs)
  await saveAudit({ site, actor: caller.id, action, detail: `entry ${recording.entry}: ${reason}` }, needs)
  const body = (await readRecordingBody(recording, needs.recordings)) ?? refuse('not-found')
  return call.body(body, 200, { 'content-type': 'application/gzip' })
}

/** @throws {RegisterProblem} `not-found`; `recording-restricted`, because restricted data is only stored (R84). */
async function findRecording(call: Call, site: string, { store }: RecordingAdminNeeds): Promise<StoredRecording> {
  const recording = (await store.recording(site, call.req.param('recording') ?? '')) ?? refuse('not-found')
  const terms = (await store.consentTerms(site, [recording.consentId])).get(recording.consentId)
  if ((terms?.restrictedAt ?? null) === null) return recording
  return refuse('recording-restricted')
}

function readPage(call: Call): RecordingPage {
  const { entry, limit = '100', before } = call.req.query()
  const most =
    wholeNumber(limit, MOST) || refuse('invalid-request', '$.limit', `a whole number from 1 to ${MOST} is needed`)
  const [receivedAt = '', recordingId = ''] = (before ?? '').split(' ')
  return {
    limit: most,
    entry: entry === undefined ? undefined : readEntry(entry),
    before: before === undefined ? undefined : { receivedAt, recordingId },
  }
}

const readEntry = (text: string): number =>
  wholeNumber(text, Number.MAX_SAFE_INTEGER) ?? refuse('invalid-request', '$.entry', 'the number of an entry is needed')
