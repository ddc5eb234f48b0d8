import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problems } from '../../src/register/http/problem.js'
import type { LogEvent } from '../../src/register/register.js'
import { verifyChain } from '../../src/register/chain/verify-chain.js'
import { haveKey } from './admin/admin-calls.js'
import { bakery, bakeryOrigin, newVisitor, openBakeryRegister, post } from './bakery.js'
import { fuzzedRequest, toRequest } from './fuzz-requests.js'

/** `node bench/register/fuzz.mjs` asks for more. */
const RUNS = Number(process.env['EVASTE_FUZZ_RUNS'] ?? 1_500)
const reporting = { ...bakery, register: { url: '/evaste', reports: 'necessary' } }
const MIB = 1024 * 1024
const types = new Set(Object.keys(problems).map((name) => `urn:evaste:problem:${name}`))

test(`${RUNS} hostile requests get answers, never a failure`, { timeout: RUNS * 20 + 30_000 }, async () => {
  const failed: LogEvent[] = []
  const many = { burst: 1e9, perSecond: 1e9 }
  const { register, store } = await openBakeryRegister({
    sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: reporting }],
    witness: { name: 'register.example' },
    rates: { network: many, site: many },
    trustProxy: ['0.0.0.0/0'],
    log: (event) => event.level === 'error' && failed.push(event),
  })
  const { record } = await newVisitor()
  const keys = [await haveKey(store), await haveKey(store, 'corner-bakery')]
  const before = process.memoryUsage().rss
  const seen = new Set<number>()

  await fc.assert(
    fc.asyncProperty(fuzzedRequest(record, keys), async (fuzzed) => {
      const request = toRequest(fuzzed)
      if (!request) return
      const response = await register.fetch(request, { address: fuzzed.address })
      const body = await response.text()

      seen.add(response.status)
      expect(response.status).toBeLessThan(500)
      if (response.status >= 400 && request.method !== 'HEAD') expect(types).toContain(JSON.parse(body).type)
    }),
    { numRuns: RUNS },
  )

  expect(failed).toEqual([])
  for (const status of [200, 400, 401, 403, 404, 415]) expect(seen).toContain(status)
  expect((process.memoryUsage().rss - before) / MIB).toBeLessThan(512)
  expect((await post(register, (await newVisitor()).record)).status).toBe(201)
  expect((await verifyChain(store, 'corner-bakery')).problems).toEqual([])
})
