import { sha256 } from '../declaration/digest.js'
import { readDeclaration } from '../declaration/read.js'
import type { Declaration } from '../declaration/types.js'
import type { KeptLabels } from '../notice/shown-question.js'
import type { ConsentRecord } from '../record/record.js'
import type { PublicKey } from '../register/crypto/signing-key.js'

/** One recorded decision, as the register discloses it to its visitor. */
export interface RecordedDecision {
  readonly entry: number
  readonly recordedAt: string
  readonly record: ConsentRecord
  readonly receipt: string
  readonly flags?: readonly string[]
  readonly ip: { readonly mode: string; readonly address: string | null }
}

/** A recording of a fault, without its content. */
export interface RecordingOfConsent {
  readonly id: string
  readonly reason: string
  readonly receivedAt: string
  readonly deleteAfter: string
}

/** Everything that the register has of one consent: ISO/IEC TS 27560 as JSON-LD, and what this page reads of it. */
export interface RecordedConsent {
  readonly entries: readonly RecordedDecision[]
  readonly requests: readonly {
    readonly entry: number
    readonly recordedAt: string
    readonly event: { readonly event: string }
  }[]
  /** Absent: an earlier register. */
  readonly recordings?: readonly RecordingOfConsent[]
}

/** The register's answer to a request of the visitor. */
export interface AnsweredRequest {
  readonly entry: number
  readonly receipt: string
  readonly request: { readonly kind: string; readonly state: string; readonly dueAt: string }
  readonly consent?: RecordedConsent
}

/** A call that the register refused, or that did not reach it. */
export class CallRefused extends Error {
  override readonly name = 'CallRefused'
  /** 0: the register was not reached. */
  readonly status: number

  constructor(status: number, options?: ErrorOptions) {
    super(`the register answered ${status}`, options)
    this.status = status
  }
}

/** The calls of the register that this page comes from. */
export class ReceiptCalls {
  readonly #base: string

  /** @param base the address of the register, with a slash at the end. */
  constructor(base: string) {
    this.#base = base
  }

  async keys(): Promise<readonly PublicKey[]> {
    const { keys } = await this.#json<{ readonly keys: readonly PublicKey[] }>('.well-known/evaste-register.json')
    return keys
  }

  consent(consentId: string, secret: string): Promise<RecordedConsent> {
    return this.#json(`v1/receipts/${encodeURIComponent(consentId)}`, { headers: authorized(secret) })
  }

  ask(consentId: string, secret: string, request: object): Promise<AnsweredRequest> {
    return this.#json(`v1/receipts/${encodeURIComponent(consentId)}/requests`, {
      method: 'POST',
      headers: { ...authorized(secret), 'content-type': 'application/json' },
      body: JSON.stringify(request),
    })
  }

  async recording(holder: { readonly consentId: string; readonly secret: string }, id: string): Promise<Blob> {
    return (await this.#call(recordingPath(holder, id), { headers: authorized(holder.secret) })).blob()
  }

  async deleteRecording(holder: { readonly consentId: string; readonly secret: string }, id: string): Promise<void> {
    await this.#call(recordingPath(holder, id), { method: 'DELETE', headers: authorized(holder.secret) })
  }

  /** `null`: the register has no proofs, or none of that entry yet. */
  async proof(site: string, entry: number): Promise<string | null> {
    return this.#call(`v1/sites/${encodeURIComponent(site)}/tree/proof/${entry}`).then(
      (response) => response.text(),
      () => null,
    )
  }

  /** `null`: the register does not have it, or has another text under its digest. */
  async declaration(digest: string): Promise<Declaration | null> {
    const text = await this.#document(digest)
    try {
      return text === null ? null : readDeclaration(JSON.parse(text))
    } catch {
      return null // of a later evaste
    }
  }

  async labels(digest: string): Promise<KeptLabels | null> {
    const text = await this.#document(digest)
    return text === null ? null : (JSON.parse(text) as KeptLabels)
  }

  async #document(digest: string): Promise<string | null> {
    const text = await this.#call(`v1/documents/${encodeURIComponent(digest)}`).then(
      (response) => response.text(),
      () => null,
    )
    return text !== null && (await sha256(text)) === digest ? text : null
  }

  async #json<Answer>(path: string, init?: RequestInit): Promise<Answer> {
    return (await (await this.#call(path, init)).json()) as Answer
  }

  async #call(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(new URL(path, this.#base), { ...init, referrerPolicy: 'no-referrer' }).catch(
      (cause: unknown) => {
        throw new CallRefused(0, { cause })
      },
    )
    if (response.ok) return response
    throw new CallRefused(response.status)
  }
}

const recordingPath = ({ consentId }: { readonly consentId: string }, id: string): string =>
  `v1/receipts/${encodeURIComponent(consentId)}/recordings/${encodeURIComponent(id)}`

const authorized = (secret: string) => ({ authorization: `Receipt ${secret}` })
