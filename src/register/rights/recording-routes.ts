import type { Hono } from 'hono'
import { allowedOrigin } from '../http/allowed-origin.js'
import { type Call, type Env, limit, type Limits, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { type KeepNeeds, keepRecording } from '../recordings/keep-recording.js'
import { describeRecording } from '../recordings/describe-recording.js'
import { readRecordingBody, type ReadRecordingNeeds } from '../recordings/read-recording-body.js'
import { answerPreflight, authorizeCall, type AuthorizeNeeds } from './authorize-call.js'
import { deleteOwnRecording, listOwnRecordings, readOwnRecording, sendRecording } from './recording-operations.js'
import type { RightsNeeds } from './record-event.js'

export interface RecordingRouteNeeds extends AuthorizeNeeds {
  readonly rights: RightsNeeds
  readonly recordings: KeepNeeds & ReadRecordingNeeds
  /** Limits, per network and per site, for recordings. */
  readonly takeRecording: Limits
}

const MOST = 500
const PATH = '/v1/receipts/:consentId/recordings'

/** Recordings of faults, for the holder of the receipt of the consent that allows them: send, see and delete. */
export function addRecordingRoutes(app: Hono<Env>, needs: RecordingRouteNeeds): void {
  app.post(PATH, operation(sendRecording), (call) => postRecording(call, needs))
  app.get(PATH, operation(listOwnRecordings), async (call) => {
    const { site, consentId } = await authorizeCall(call, needs)
    const recordings = await needs.rights.store.recordings(site, { consentId, limit: MOST })
    return call.json({ recordings: recordings.map(describeRecording) })
  })
  app.get(`${PATH}/:recording`, operation(readOwnRecording), async (call) => {
    const { site, consentId } = await authorizeCall(call, needs)
    const recording = await needs.rights.store.recording(site, call.req.param('recording'))
    if (recording?.consentId !== consentId) return refuse('not-found')
    const body = (await readRecordingBody(recording, needs.recordings)) ?? refuse('not-found')
    return call.body(body, 200, {
      'content-type': 'application/gzip',
      'content-disposition': `attachment; filename="recording-${recording.receivedAt.slice(0, 10)}.json.gz"`,
    })
  })
  app.delete(`${PATH}/:recording`, operation(deleteOwnRecording), async (call) => {
    const { site, consentId } = await authorizeCall(call, needs)
    const own = { recordingId: call.req.param('recording'), consentId }
    const at = needs.recordings.now().toISOString()
    if (!(await needs.rights.recordings.one(site, own, at))) return refuse('not-found')
    return call.body(null, 204)
  })
  const headers = 'authorization, content-type'
  app.options(PATH, (call) => answerPreflight(call, needs, 'GET, POST', headers))
  app.options(`${PATH}/:recording`, (call) => answerPreflight(call, needs, 'GET, DELETE', headers))
}

/** Unlike a receipt, a recording must come from a page of its own site, as a record must (R86). */
async function postRecording(call: Call, needs: RecordingRouteNeeds): Promise<Response> {
  const consent = await authorizeCall(call, needs)
  allowedOrigin(call.req.raw, needs.sites.get(consent.site)?.origins ?? new Set())
  limit(call, needs.takeRecording, consent.site)
  const { recordingId, deleteAfter } = await keepRecording({ ...consent, request: call.req.raw }, needs.recordings)
  return call.json({ id: recordingId, deleteAfter }, 201)
}
