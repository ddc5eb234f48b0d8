import { toBase64 } from '../../record/base64.js'
import { type NoteSigner, signNote, verifyNote } from '../chain/note-signatures.js'
import { type NoteKey, type NoteSignature, parseSignature, writeNote } from '../chain/signed-note.js'
import { checkpointText, isSize, originOf } from '../chain/tree-checkpoint.js'
import type { Cosigned, RegisterStore } from '../stores/store.js'
import { growTree, proveConsistency, readTreeHead, type SiteTreeNeeds } from './site-tree.js'

export interface SubmitNeeds extends SiteTreeNeeds {
  readonly store: SiteTreeNeeds['store'] & Pick<RegisterStore, 'head' | 'cosignedBy' | 'saveCosigned'>
  /** The name of this register. */
  readonly name: string
  /** Signs as the log of that origin. */
  readonly signerOf: (origin: string) => NoteSigner
  readonly fetch: typeof globalThis.fetch
}

/** A witness whose keys have been read. */
export interface OpenTarget {
  readonly url: string
  readonly keys: readonly NoteKey[]
}

/** Why a witness did not sign a checkpoint, other than that it could not be reached. */
export type WitnessRefusal =
  /** It has signed more entries than there are. */
  | 'shortened'
  /** It has signed another history with as many entries. */
  | 'forked'
  /** The history that it has signed is not the beginning of this one. */
  | 'rewritten'
  /** It does not accept this log, or not with this key. */
  | 'not-accepted'
  /** It answered without a signature that its configured keys made. */
  | 'not-signed'

export type SubmitOutcome = 'signed' | 'nothing-new' | WitnessRefusal

/** Longer than a witness needs, and shorter than what its time may differ from that of the checkpoint. */
const TIMEOUT_MS = 10_000
const MOST_ANSWER_CHARS = 16_384

/**
 * Sends the newest checkpoint of a site to a witness, and stores the signature that it returns.
 *
 * @throws if the witness cannot be reached or fails; try again later.
 */
export async function submitCheckpoint(site: string, target: OpenTarget, needs: SubmitNeeds): Promise<SubmitOutcome> {
  const names = new Set(target.keys.map(({ name }) => name))
  const known = (await needs.store.cosignedBy(site)).find(({ witness }) => names.has(witness))
  const { entry } = await needs.store.head(site)
  if (entry === 0 || entry === known?.size) return 'nothing-new'
  let old = known?.size ?? 0
  // A second time with the size that the witness names: this database may be an older copy, or another process submits too.
  for (let attempt = 1; ; attempt++) {
    const { entry: size } = await needs.store.head(site)
    if (old > size) return 'shortened'
    const answer = await submit(site, target, { ...needs, old, size })
    if (typeof answer === 'string') return answer
    if (answer.conflict === size && answer.conflict === old) return 'forked'
    if (attempt === ATTEMPTS) throw new Error('the witness signs other checkpoints of this log meanwhile')
    old = answer.conflict
  }
}

const ATTEMPTS = 4

async function submit(
  site: string,
  target: OpenTarget,
  needs: SubmitNeeds & { readonly old: number; readonly size: number },
): Promise<SubmitOutcome | { readonly conflict: number }> {
  const { old, size } = needs
  await growTree(site, size, needs)
  const origin = originOf(needs.name, site)
  const text = checkpointText({ origin, ...(await readTreeHead(site, size, needs)) })
  const own = await signNote(text, needs.signerOf(origin), needs)
  const proof = await proveConsistency(site, { old, size }, needs)
  const lines = [`old ${old}`, ...proof.map(toBase64), '', '']
  const body = lines.join('\n') + writeNote({ text, signatures: [own] })
  const { status, answer } = await post(`${target.url}/add-checkpoint`, body, needs.fetch)
  if (status === 409 && isSize(answer.trim())) return { conflict: Number(answer.trim()) }
  if (status === 422) return 'rewritten'
  if (status === 403 || status === 404) return 'not-accepted'
  if (status !== 200) throw new Error(`the witness answered ${status}`)
  const cosigned = await findCosignature(answer, text, own, { target, sha256: needs.sha256 })
  if (!cosigned) return 'not-signed'
  await needs.store.saveCosigned(site, { ...cosigned, size })
  return 'signed'
}

/** The first signature that a key of the witness made; those of unknown keys are ignored. */
async function findCosignature(
  answer: string,
  text: string,
  own: NoteSignature,
  { target, sha256 }: { readonly target: OpenTarget; readonly sha256: SubmitNeeds['sha256'] },
): Promise<Omit<Cosigned, 'size'> | null> {
  for (const line of answer.split('\n')) {
    const signature = parseSignature(line)
    const verified = signature && (await verifyNote({ text, signatures: [signature] }, target.keys, { sha256 }))
    const [first] = verified ?? []
    if (signature && first) return { witness: first.key.name, note: writeNote({ text, signatures: [own, signature] }) }
  }
  return null
}

async function post(
  url: string,
  body: string,
  fetch: SubmitNeeds['fetch'],
): Promise<{ readonly status: number; readonly answer: string }> {
  const headers = { 'content-type': 'text/plain; charset=utf-8' }
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  const call = fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
  const response = await call.catch((cause: unknown) => {
    const { name, cause: inner } = cause as { name?: string; cause?: { code?: unknown } }
    throw new Error(`the witness cannot be reached: ${String(inner?.code ?? name)}`, { cause })
  })
  if (Number(response.headers.get('content-length') ?? 0) > MOST_ANSWER_CHARS) {
    await response.body?.cancel()
    throw new Error('the witness answered too much')
  }
  const answer = await response.text()
  return { status: response.status, answer: answer.slice(0, MOST_ANSWER_CHARS) }
}
