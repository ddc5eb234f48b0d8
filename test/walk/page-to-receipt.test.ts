// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.leipomo.example/kakut/?tilaus=41" }
import { webcrypto } from 'node:crypto'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { canonical } from '../../src/declaration/canonical.js'
import { sha256 } from '../../src/declaration/digest.js'
import { startConsent } from '../../src/index.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { interfaces } from '../../src/interfaces.js'
import type { ConsentSession } from '../../src/page/session/consent-session.js'
import type { ConsentRecord, ReceiptClaims } from '../../src/record/record.js'
import { verifyReceipt } from '../../src/register/chain/verify-receipt.js'
import { publicKeyOf } from '../../src/register/crypto/signing-key.js'
import type { Register } from '../../src/register/register.js'
import { bakery, bakeryOrigin, get, openBakeryRegister, signingKey } from '../register/bakery.js'

const HOUR_MS = 3_600_000
/** A click of a person in the banner: no test outside a browser can make one. */
const person = new Event('click')
vi.mock('../../src/page/session/evidence-of-action.js', () => ({
  evidenceOfAction: (event?: Event) =>
    event ? { source: 'banner', trusted: true } : { source: 'api', trusted: false },
}))
let sessions: ConsentSession[] = []

/** One page of the bakery in a visitor's browser, in front of its register. */
function openPage(changes: Partial<DeclarationFile> = {}): ConsentSession {
  const session = startConsent({ declaration: { ...bakery, ...changes }, language: 'fi' })
  sessions.push(session)
  return session
}

/** What carries the page's calls to the register: the connection, which alone knows the visitor's address. */
function connect(register: Register) {
  const line = { isDown: false, bodies: [] as string[] }
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    if (line.isDown) throw new TypeError('Failed to fetch')
    line.bodies.push(init.body as string)
    const { pathname } = new URL(url)
    const headers = { ...(init.headers as Record<string, string>), origin: location.origin }
    const request = new Request(`https://register.example${pathname.replace('/evaste', '')}`, {
      method: init.method ?? 'GET',
      headers,
      body: init.body as string,
    })
    return register.fetch(request, { address: '192.0.2.44' })
  })
  return line
}

const receiptOn = (session: ConsentSession) =>
  vi.waitFor(
    () => {
      if (!session.receipt) throw new Error('no receipt yet')
      return session.receipt
    },
    { timeout: 60_000 },
  )

const claimsOf = (jws: string): Promise<ReceiptClaims> => verifyReceipt(jws, [publicKeyOf(signingKey)])

beforeEach(() => {
  vi.stubGlobal('crypto', webcrypto)
  // The register is a server's: its bytes are Node's, and not those of the page that stands beside it here.
  vi.stubGlobal('Uint8Array', new TextEncoder().encode('').constructor)
  vi.stubGlobal('isSecureContext', true)
  vi.spyOn(console, 'error').mockReturnValue()
})
afterEach(() => {
  vi.useRealTimers()
  for (const session of sessions) session.stop()
  sessions = []
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  document.cookie = 'evaste=; path=/; max-age=0'
  localStorage.clear()
})

it('a decision walks from the declaration to a receipt that proves it', async () => {
  const { register } = await openBakeryRegister({ interfaces })
  const { bodies } = connect(register)
  const session = openPage()

  const decision = session.decide({ analytics: true }, person)
  const receipt = await receiptOn(session)

  const claims = await claimsOf(receipt.jws)
  expect(receipt.entry).toBe(1)
  expect(claims).toMatchObject({
    site: 'corner-bakery',
    controller: 'Kulmaleipomo Oy',
    consentId: decision.consentId,
    decisionId: decision.decisionId,
    entry: 1,
    recordedAt: receipt.recordedAt,
    choices: { analytics: 'given', marketing: 'refused' },
    services: { matomo: 'given', newsletter: 'refused' },
  })
  const record = JSON.parse(bodies[0] ?? '') as ConsentRecord
  expect(record).toMatchObject({ ...decision, origin: bakeryOrigin })
  expect(claims.declarationDigest).toBe(record.declaration.digest)
  expect(bodies[0]).not.toMatch(/kakut|tilaus/)
})

it('whoever reads the entry later finds the very words that were shown', async () => {
  const { register } = await openBakeryRegister({ interfaces })
  const { bodies } = connect(register)
  const session = openPage()

  session.refuseAll(person)
  await receiptOn(session)

  const record = JSON.parse(bodies[0] ?? '') as ConsentRecord
  const documents = await Promise.all(
    [record.declaration.digest, record.interface.digest].map(async (digest) => {
      const text = await (await get(register, `/v1/documents/${digest}`)).text()
      expect(await sha256(text)).toBe(digest)
      return text
    }),
  )
  expect(documents[0]).toBe(canonical(bakery))
  expect(documents[1]).toContain('Hylkää kaikki')
})

it('a withdrawal is a second entry that points to the first, and the visitor can see both', async () => {
  const { register } = await openBakeryRegister({ interfaces })
  const { bodies } = connect(register)
  const session = openPage()
  const first = session.acceptAll(person)
  await receiptOn(session)

  session.withdraw('analytics', person)
  const receipt = await receiptOn(session)

  const [, withdrawal] = bodies.map((body) => JSON.parse(body) as ConsentRecord)
  expect(withdrawal).toMatchObject({
    previous: first.decisionId,
    choices: { analytics: 'withdrawn', marketing: 'given' },
  })
  expect(receipt.entry).toBe(2)
  const { secret } = JSON.parse(localStorage.getItem('evaste:corner-bakery:receipt-secret') ?? '') as { secret: string }
  const ask = (key: string) => get(register, `/v1/receipts/${first.consentId}`, { authorization: `Receipt ${key}` })
  const disclosed = await (await ask(secret)).text()
  expect(disclosed).toContain(first.decisionId)
  expect(disclosed).toContain(withdrawal?.decisionId)
  expect((await ask(secret.replace(/^./, (letter) => (letter === 'A' ? 'B' : 'A')))).status).toBe(404)
  expect(bodies.join()).not.toContain(secret)
})

it('a refusal while the register is down is kept, and the next page brings it there unchanged', async () => {
  const { register, store } = await openBakeryRegister({ interfaces })
  const line = connect(register)
  line.isDown = true
  const firstPage = openPage()
  const refusal = firstPage.refuseAll(person)
  await vi.waitFor(() => expect(firstPage.problems).toMatchObject([{ code: 'delivery-failed' }]), 30_000)
  firstPage.stop()

  line.isDown = false
  const nextPage = openPage()
  const receipt = await receiptOn(nextPage)

  expect(nextPage.decision).toEqual(refusal)
  expect(await claimsOf(receipt.jws)).toMatchObject({
    decisionId: refusal.decisionId,
    choices: { analytics: 'refused' },
  })
  expect(await store.entries('corner-bakery', { after: 0, limit: 10 })).toHaveLength(1)
  expect(Object.keys(localStorage).filter((key) => key.includes(':outbox:'))).toEqual([])
})

it('a register on another site is reached, though everything undeclared is held', async () => {
  const { register } = await openBakeryRegister({ interfaces })
  connect(register)
  const session = openPage({ consent: { undeclared: 'hold' }, register: { url: 'https://register.example/evaste' } })

  session.refuseAll(person)

  expect((await receiptOn(session)).entry).toBe(1)
  await expect(window.fetch('https://cdn.example/x')).rejects.toThrow('held until consent')
})

it('a session that has stopped sends nothing more', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { register } = await openBakeryRegister({ interfaces })
  const line = connect(register)
  line.isDown = true
  const session = openPage()
  session.refuseAll(person)
  await vi.waitFor(() => expect(session.problems).toMatchObject([{ code: 'delivery-failed' }]), 30_000)

  session.stop()
  line.isDown = false
  await vi.advanceTimersByTimeAsync(HOUR_MS)

  expect(line.bodies).toEqual([])
})

it('the receipt is still there on the page after', async () => {
  const { register } = await openBakeryRegister({ interfaces })
  connect(register)
  const firstPage = openPage()
  firstPage.acceptAll(person)
  const receipt = await receiptOn(firstPage)
  firstPage.stop()

  const nextPage = openPage()

  expect(nextPage.receipt).toMatchObject(receipt)
})
