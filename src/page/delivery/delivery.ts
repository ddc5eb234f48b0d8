import type { ConsentReceipt, ConsentRecord } from '../../record/record.js'
import type { Undelivered } from '../../record/undelivered.js'

/** Where undelivered decisions wait. */
export interface Outbox {
  put(undelivered: Undelivered): void
  /** Oldest first. */
  list(): readonly Undelivered[]
  remove(decisionId: string): void
}

export interface DeliveryOptions {
  /** The register's address, absolute. */
  readonly registerUrl: string
  readonly outbox: Outbox
  readonly makeRecord: (undelivered: Undelivered) => Promise<ConsentRecord>
  readonly acknowledged: (record: ConsentRecord, receipt: ConsentReceipt) => void
  /** Told once for each kind of failure; delivery goes on. */
  readonly failed: (message: string, cause: unknown) => void
  readonly fetch: typeof fetch
  /** Resolves after that many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
}

export interface Delivery {
  /** Sends what waits; resolves when the outbox was empty or delivery was stopped. */
  deliver(): Promise<void>
  stop(): void
}

const FIRST_WAIT_MS = 2_000
const LONGEST_WAIT_MS = 600_000

/** Starts to bring records to the register, waiting longer after each failure. Nothing is given up (R85). */
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
  const run = async (): Promise<void> => {
    for (let waitMs = FIRST_WAIT_MS; !isStopped; waitMs = Math.min(waitMs * 2, LONGEST_WAIT_MS)) {
      // One that fails does not keep the others back.
      for (const undelivered of outbox.list()) await send(undelivered, options).catch(report)
      if (!outbox.list().length) return
      await Promise.race([wait(waitMs), new Promise<void>((resolve) => (wake = resolve))])
    }
  }
  return {
    deliver() {
      wake() // A new decision does not wait for what an older one waits for.
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
      throw new Error(`the register at ${registerUrl} cannot be reached; the record is kept`, { cause })
    },
  )
  if (!response.ok) throw new Error(`the register at ${registerUrl} answered ${response.status}; the record is kept`)
  const receipt = (await response.json().catch(() => null)) as ConsentReceipt | null
  // A page in between can answer 200 as well: only a receipt is an acknowledgement.
  if (typeof receipt?.entry !== 'number' || typeof receipt.receipt !== 'string')
    throw new Error(`${registerUrl} did not answer as a register does; the record is kept`)
  outbox.remove(record.decisionId)
  acknowledged(record, receipt)
}

/** keepalive, not sendBeacon: the answer is the receipt, and filter lists drop beacons to other sites. */
const post = (url: string, record: ConsentRecord, fetch: DeliveryOptions['fetch']): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(record),
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  })
