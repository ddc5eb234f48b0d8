import type { ConsentReceipt, ConsentRecord } from '../../record/record.js'
import type { Undelivered } from '../../record/undelivered.js'

/** Stores undelivered decisions. */
export interface Outbox {
  put(undelivered: Undelivered): void
  /** Oldest first. */
  list(): readonly Undelivered[]
  remove(decisionId: string): void
}

export interface DeliveryOptions {
  /** The register's URL, absolute. */
  readonly registerUrl: string
  readonly outbox: Outbox
  readonly makeRecord: (undelivered: Undelivered) => Promise<ConsentRecord>
  readonly acknowledged: (record: ConsentRecord, receipt: ConsentReceipt) => void
  /** Called once per kind of failure; delivery continues. */
  readonly failed: (message: string, cause: unknown) => void
  readonly fetch: typeof fetch
  /** Runs a round unless another page of this origin is running one, because two rounds would reorder records. */
  readonly inTurn: (round: () => Promise<void>) => Promise<void>
  /** Resolves after this many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

export interface Delivery {
  /** Sends the outbox; resolves when it was empty or delivery was stopped. */
  deliver(): Promise<void>
  stop(): void
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 600_000
/** A register that accepts a connection and never answers must not block this visitor's other pages. */
const PATIENCE_MS = 30_000

/** The register is unavailable; later records would fail too. */
class RegisterUnavailable extends Error {}

/**
 * Starts to deliver records to the register, in the order of the decisions, with longer delays after each failure. It
 * never gives up (R85).
 */
export function startDelivery(options: DeliveryOptions): Delivery {
  const { outbox, wait } = options
  const reported = new Set<string>()
  let isStopped = false
  let running: Promise<void> | undefined
  let wake = (): void => undefined
  const report = (error: unknown): void => {
    const message = error instanceof Error ? error.message : String(error)
    if (!reported.has(message)) options.failed(message, error)
    reported.add(message)
  }
  const round = async (): Promise<void> => {
    for (const undelivered of outbox.list())
      try {
        await send(undelivered, options)
      } catch (error) {
        report(error)
        // A later answer must not arrive before an earlier one. A permanently refused record does not block the others.
        if (error instanceof RegisterUnavailable) return
      }
  }
  const run = async (): Promise<void> => {
    for (let waitMs = FIRST_WAIT_MS; !isStopped; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      await options.inTurn(round)
      if (!outbox.list().length) return
      await Promise.race([wait(waitMs), new Promise<void>((resolve) => (wake = resolve))])
    }
  }
  return {
    deliver() {
      wake() // A new decision does not wait for the retry delay of an older one.
      return (running ??= run().finally(() => (running = undefined)))
    },
    stop() {
      isStopped = true
      wake()
    },
  }
}

async function send(undelivered: Undelivered, options: DeliveryOptions): Promise<void> {
  const { registerUrl, outbox, makeRecord, acknowledged, fetch } = options
  const record = undelivered.record ?? (await makeRecord(undelivered))
  if (!undelivered.record) outbox.put({ ...undelivered, record })
  const response = await post(`${registerUrl}/v1/sites/${record.site}/entries`, record, fetch).catch(
    (cause: unknown) => {
      throw new RegisterUnavailable(`the register at ${registerUrl} cannot be reached; the record is kept`, { cause })
    },
  )
  if (!response.ok) {
    const Failure = isRefusal(response.status) ? Error : RegisterUnavailable
    throw new Failure(`the register at ${registerUrl} answered ${response.status}; the record is kept`)
  }
  const receipt = (await response.json().catch(() => null)) as ConsentReceipt | null
  // A proxy may answer 200 as well, so only a receipt counts as an acknowledgement.
  if (typeof receipt?.entry !== 'number' || typeof receipt.receipt !== 'string')
    throw new RegisterUnavailable(`${registerUrl} did not answer as a register does; the record is kept`)
  outbox.remove(record.decisionId)
  acknowledged(record, receipt)
}

/** The refusal concerns this record and is not temporary. */
const isRefusal = (status: number): boolean => status < 500 && ![408, 425, 429].includes(status)

/** `keepalive`, not `sendBeacon`: the receipt is in the response, and filter lists block cross-site beacons. */
const post = (url: string, record: ConsentRecord, fetch: DeliveryOptions['fetch']): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
    keepalive: true,
    signal: AbortSignal.timeout?.(PATIENCE_MS) ?? null, // Safari has it since 16
    credentials: 'same-origin', // so that the register can renew the decision cookie, which Safari would delete after a week
    referrerPolicy: 'no-referrer',
  })
