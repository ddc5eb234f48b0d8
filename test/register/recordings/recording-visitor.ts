import { gzipSync } from 'node:zlib'
import type { ConsentStatus } from '../../../src/decision/decision.js'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { digest } from '../../../src/declaration/digest.js'
import type { ConsentRecord } from '../../../src/record/record.js'
import type { Register, RegisterOptions } from '../../../src/register/register.js'
import { memoryLedger } from '../../../src/register/rights/ledger.js'
import type { RegisterStore } from '../../../src/register/stores/store.js'
import {
  bakery,
  bakeryOrigin,
  newId,
  newVisitor,
  noon,
  openBakeryRegister,
  post,
  registerUrl,
  type Visitor,
} from '../bakery.js'

export const site = 'corner-bakery'

/** The bakery asks whether it may record faults, and keeps recordings for two weeks. */
export const recordingBakery: DeclarationFile = {
  ...bakery,
  purposes: [...bakery.purposes, 'session-replay'],
  services: [
    ...bakery.services,
    {
      id: 'recorder',
      name: 'Recording of faults',
      purpose: 'session-replay',
      recording: { retention: 'P14D', access: 'The two developers of the bakery' },
    },
  ],
}

/** The bakery's register at a time of one's own. */
export async function openRecordingRegister(store: RegisterStore, changes: Partial<RegisterOptions> = {}) {
  let now = new Date(noon)
  const opened = await openBakeryRegister({
    store,
    ledger: { ...memoryLedger(), isVolatile: false },
    sites: [
      { site, origins: [bakeryOrigin], declaration: recordingBakery },
      {
        site: 'station-cafe',
        origins: ['https://kahvila.example'],
        declaration: { ...recordingBakery, site: 'station-cafe' },
      },
    ],
    now: () => now,
    ...changes,
  })
  return { ...opened, at: (time: string) => void (now = new Date(time)) }
}

/** The answers of a decision: the visitor says this to recordings, and refuses the rest. */
export const saying = (replay: ConsentStatus): Pick<ConsentRecord, 'choices' | 'services'> => ({
  choices: { analytics: 'refused', marketing: 'refused', 'session-replay': replay },
  services: { matomo: 'refused', newsletter: 'refused', recorder: replay },
})

/** A visitor who has answered the bakery. */
export async function visitorSaying(register: Register, replay: ConsentStatus, changes: Partial<ConsentRecord> = {}) {
  const declaration = { digest: await digest(recordingBakery), version: '1' }
  const visitor = await newVisitor({ declaration, ...saying(replay), ...changes })
  await post(register, visitor.record)
  return visitor
}

/** The visitor decides once more. */
export const sayNow = (register: Register, { record }: Visitor, replay: ConsentStatus): Promise<Response> =>
  post(register, { ...record, ...saying(replay), decisionId: newId(), previous: record.decisionId, source: 'settings' })

const noonMs = Date.parse(noon)

/** What a page sends; `changes` that a test needs. */
export const recordingOf = (changes: Readonly<Record<string, unknown>> = {}) => ({
  format: 'evaste-recording/1',
  reason: 'report',
  comment: 'The order button does nothing',
  startedAt: noon,
  endedAt: '2026-11-22T12:01:00.000Z',
  errors: [{ at: noonMs + 30_000, name: 'TypeError' }],
  events: [
    { type: 4, timestamp: noonMs, data: { href: 'https://www.leipomo.example/tilaus', width: 800, height: 600 } },
    { type: 2, timestamp: noonMs + 10, data: { node: { type: 0, id: 1, childNodes: [] } } },
  ],
  ...changes,
})

interface SendOptions {
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: Uint8Array<ArrayBuffer> | string
  readonly address?: string
}

/** Sends a recording as a page of the bakery does. `headers` that are empty are left out. */
export function send(
  register: Register,
  visitor: Visitor,
  recording: unknown = recordingOf(),
  {
    headers = {},
    body = Uint8Array.from(gzipSync(JSON.stringify(recording))),
    address = '192.0.2.10',
  }: SendOptions = {},
): Promise<Response> {
  const all = { origin: bakeryOrigin, 'content-type': 'application/gzip', ...holding(visitor), ...headers }
  const request = new Request(pathOf(visitor), {
    method: 'POST',
    headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value)),
    body,
  })
  return register.fetch(request, { address })
}

/** A call of the visitor about the own recordings. */
export const call = (register: Register, visitor: Visitor, method: 'GET' | 'DELETE', path = ''): Promise<Response> =>
  register.fetch(new Request(pathOf(visitor) + path, { method, headers: holding(visitor) }), { address: '192.0.2.10' })

export const idsOf = async (register: Register, visitor: Visitor): Promise<readonly string[]> => {
  const { recordings = [] } = (await (await call(register, visitor, 'GET')).json()) as { recordings?: { id: string }[] }
  return recordings.map(({ id }) => id)
}

const pathOf = ({ record }: Visitor): string => `${registerUrl}/v1/receipts/${record.consentId}/recordings`
const holding = ({ secret }: Visitor) => ({ authorization: `Receipt ${secret}` })
