import type { Hono } from 'hono'
import { toBase64 } from '../../record/base64.js'
import type { Primitives } from '../crypto/primitives.js'
import { type Call, type Env, limit, type Limits, refuse } from '../http/call.js'
import { operation } from '../http/operation.js'
import { RegisterProblem } from '../http/problem.js'
import { readAnyText } from '../http/read-json.js'
import { signNote } from '../chain/note-signatures.js'
import { parseNote, writeNote } from '../chain/signed-note.js'
import { checkpointText, originOf } from '../chain/tree-checkpoint.js'
import type { Site } from '../sites/sites.js'
import type { RegisterStore } from '../stores/store.js'
import type { OpenWitness } from './open-witness.js'
import { addCheckpointOperation, readProof, readTreeCheckpoint, readWitnessed } from './witness-operations.js'
import { growTree, proveInclusion, readTreeHead } from './site-tree.js'

export interface WitnessRouteNeeds extends Limits {
  /** `null`: the register has no name, so there are no such routes. */
  readonly witness: OpenWitness | null
  readonly sites: ReadonlyMap<string, Site>
  readonly store: RegisterStore
  readonly primitives: Primitives
}

/** More than 63 hashes, a checkpoint and 32 signatures. */
const LIMIT_BYTES = 16 * 1024
const TEXT = { 'content-type': 'text/plain; charset=utf-8' }

/** The calls of c2sp.org/tlog-witness, and the checkpoints and proofs of this register's own sites. */
export function addWitnessRoutes(app: Hono<Env>, needs: WitnessRouteNeeds): void {
  app.post('/v1/witness/add-checkpoint', operation(addCheckpointOperation), (call) => answerSubmission(call, needs))
  app.get('/v1/witness/checkpoints/*', operation(readWitnessed), (call) => sendWitnessed(call, needs))
  app.get('/v1/sites/:site/tree/checkpoint', operation(readTreeCheckpoint), (call) => sendTreeCheckpoint(call, needs))
  app.get('/v1/sites/:site/tree/proof/:entry', operation(readProof), (call) => sendProof(call, needs))
}

async function answerSubmission(call: Call, needs: WitnessRouteNeeds): Promise<Response> {
  const witness = needs.witness ?? refuse('not-found')
  limit(call, needs)
  const answer = await witness.add(await readAnyText(call.req.raw, LIMIT_BYTES))
  if (answer.status === 200) return call.body(answer.signature, 200, TEXT)
  if (answer.status === 409) return call.body(`${answer.size}\n`, 409, { 'content-type': 'text/x.tlog.size' })
  if (answer.status === 429)
    throw new RegisterProblem('too-many-requests', { retryAfterSeconds: answer.retryAfterSeconds })
  return refuse(PROBLEMS[answer.status])
}

const PROBLEMS = {
  400: 'invalid-request', // or an old size that is larger than that of the checkpoint
  403: 'checkpoint-not-signed',
  404: 'not-found',
  422: 'checkpoint-inconsistent',
} as const

/** The newest checkpoint that this register signed of another log: where that log's operator cannot take it back. */
async function sendWitnessed(call: Call, needs: WitnessRouteNeeds): Promise<Response> {
  limit(call, needs)
  const origin = new URL(call.req.url).pathname.split('/v1/witness/checkpoints/')[1] ?? ''
  const witnessed = await needs.store.witnessedLog(origin)
  return sendText(call, witnessed?.note ?? refuse('not-found'))
}

async function sendTreeCheckpoint(call: Call, needs: WitnessRouteNeeds): Promise<Response> {
  const { site } = siteOf(call, needs)
  limit(call, needs)
  return sendText(call, (await newestNote(site, needs)).note)
}

/** c2sp.org/tlog-proof: that an entry is in the newest checkpoint. The leaf is the `entryHash` of the entry's receipt. */
async function sendProof(call: Call, needs: WitnessRouteNeeds): Promise<Response> {
  const { site } = siteOf(call, needs)
  limit(call, needs)
  const number = call.req.param('entry') ?? ''
  const { size, note } = await newestNote(site, needs)
  const entry = /^[1-9]\d{0,15}$/.test(number) ? Number(number) : 0
  if (entry < 1 || entry > size) return refuse('not-found')
  const { sha256 } = needs.primitives
  const proof = await proveInclusion(site, { entry, size }, { store: needs.store, sha256 })
  const lines = ['c2sp.org/tlog-proof@v1', `index ${entry - 1}`, ...proof.map(toBase64), '', '']
  return sendText(call, lines.join('\n') + note)
}

function sendText(call: Call, text: string): Response {
  call.header('access-control-allow-origin', '*') // public, without credentials
  return call.body(text, 200, TEXT)
}

/** More must be built in the background: a register that had no tree would compute for a minute. */
const MOST_LEAVES_AT_ONCE = 100_000

/** The newest checkpoint with its witnesses' signatures; one without, if no witness has signed any. */
async function newestNote(
  site: string,
  { witness, store, primitives: { sha256 } }: WitnessRouteNeeds,
): Promise<{ readonly size: number; readonly note: string }> {
  const { name, signerOf } = witness ?? refuse('not-found')
  const cosigned = await store.cosignedBy(site)
  const size = Math.max(0, ...cosigned.map((one) => one.size))
  const notes = cosigned.filter((one) => one.size === size).flatMap(({ note }) => parseNote(note) ?? [])
  const [newest] = notes
  if (newest) {
    const others = notes.slice(1).filter(({ text }) => text === newest.text)
    const signatures = [...newest.signatures, ...others.flatMap(({ signatures: [, ...more] }) => more)]
    return { size, note: writeNote({ text: newest.text, signatures }) }
  }
  const { entry } = await store.head(site)
  const missing = entry - 256 * (await store.countTreeNodes(site, 8))
  if (missing > MOST_LEAVES_AT_ONCE) throw new RegisterProblem('busy', { retryAfterSeconds: 60 })
  const needs = { store, sha256 }
  await growTree(site, entry, needs)
  const origin = originOf(name, site)
  const text = checkpointText({ origin, ...(await readTreeHead(site, entry, needs)) })
  return { size: entry, note: writeNote({ text, signatures: [await signNote(text, signerOf(origin), { sha256 })] }) }
}

const siteOf = (call: Call, { sites }: WitnessRouteNeeds): Site =>
  sites.get(call.req.param('site') ?? '') ?? refuse('not-found')
