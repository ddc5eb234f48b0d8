import { expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import type { Decision } from '../../src/decision/decision.js'
import { currentConsent } from '../../src/decision/current-consent.js'
import { storeDecision } from '../../src/decision/stored.js'
import { readDeclaration } from '../../src/declaration/read.js'
import { startDelivery } from '../../src/page/delivery/delivery.js'
import { makeRecord } from '../../src/page/delivery/make-record.js'
import type { ConsentReceipt } from '../../src/record/record.js'
import type { Undelivered } from '../../src/record/undelivered.js'
import type { DisclosedEntry } from '../../src/register/disclosure/consent-json-ld.js'
import { verifyReceipt } from '../../src/register/chain/verify-receipt.js'
import { publicKeyOf } from '../../src/register/crypto/signing-key.js'
import type { Register } from '../../src/register/register.js'
import {
  bakery,
  bakeryOrigin,
  get,
  interfaces,
  newId,
  noon,
  openBakeryRegister,
  registerUrl,
  signingKey,
} from '../register/bakery.js'

const receiptSecret = 'a-secret-that-never-leaves-the-device'
const bakersPage = readDeclaration(bakery)

/** What a page's `fetch` does, for a visitor behind `address`. */
const fetchFrom =
  (register: Register, address: string): typeof fetch =>
  (url, init) =>
    register.fetch(new Request(url, { ...init, headers: { ...init?.headers, origin: bakeryOrigin } }), { address })

/** The visitor answers, as they stand after `before`. */
function answer(choices: Readonly<Record<string, boolean>>, decidedAt: string, before?: Decision): Decision {
  const stored = before ? storeDecision(before, bakersPage) : null
  return decide(currentConsent(stored, bakersPage, new Date(decidedAt)), bakersPage, {
    choices,
    decisionId: newId(),
    consentId: before?.consentId ?? newId(),
    source: before ? 'settings' : 'banner',
    trusted: true,
    decidedAt,
    language: 'fi',
    gpc: false,
  })
}

it('from the declaration over a decision and its withdrawal to receipts that anyone can verify', async () => {
  const { register, store } = await openBakeryRegister()
  const given = answer({ analytics: true }, noon)
  const withdrawn = answer({ analytics: false }, '2026-11-22T12:00:30.000Z', given)
  const waiting: Undelivered[] = [
    { decision: given, declaration: bakery },
    { decision: withdrawn, previous: given.decisionId, declaration: bakery },
  ]
  const receipts: ConsentReceipt[] = []
  const delivery = startDelivery({
    registerUrl,
    outbox: {
      put: (changed) => {
        const at = waiting.findIndex(({ decision }) => decision.decisionId === changed.decision.decisionId)
        waiting[at] = changed
      },
      list: () => [...waiting],
      remove: (id) =>
        void waiting.splice(
          waiting.findIndex(({ decision }) => decision.decisionId === id),
          1,
        ),
    },
    makeRecord: (undelivered) =>
      makeRecord(undelivered, {
        origin: bakeryOrigin,
        receiptSecret,
        interfaceVersion: '0.1.0',
        loadInterface: async () => ({ language: 'fi', texts: interfaces['0.1.0'].fi }),
      }),
    acknowledged: (_, receipt) => void receipts.push(receipt),
    inTurn: (round) => round(),
    failed: (message, cause) => {
      throw new Error(message, { cause })
    },
    fetch: fetchFrom(register, '192.0.2.44'),
    wait: async () => undefined,
  })

  await delivery.deliver()

  expect(waiting).toEqual([])
  expect(receipts.map(({ entry }) => entry)).toEqual([1, 2])
  const claims = await Promise.all(receipts.map(({ receipt }) => verifyReceipt(receipt, [publicKeyOf(signingKey)])))
  expect(claims.map(({ choices }) => choices)).toEqual([
    { analytics: 'given', marketing: 'refused' },
    { analytics: 'withdrawn', marketing: 'refused' },
  ])
  const response = await get(register, `/v1/receipts/${given.consentId}`, {
    authorization: `Receipt ${receiptSecret}`,
    origin: bakeryOrigin,
  })
  const { entries } = (await response.json()) as { readonly entries: readonly DisclosedEntry[] }
  expect(entries.map(({ record }) => record.decisionId)).toEqual([given.decisionId, withdrawn.decisionId])
  expect(entries[1]?.record.previous).toBe(given.decisionId)
  expect(entries.map(({ ip }) => ip.address)).toEqual(['192.0.2.44', '192.0.2.44'])
  expect(entries.map(({ receipt }) => receipt)).toEqual(receipts.map(({ receipt }) => receipt))
  await register.close()
  await store.close()
})
