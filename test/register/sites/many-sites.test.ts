import { expect, test } from 'vitest'
import { bakery, bakeryOrigin, get, newVisitor, openBakeryRegister, post, registerUrl } from '../bakery.js'
import { onEveryStore } from '../stores/every-store.js'

const preflight = (path: string, origin: string) =>
  new Request(registerUrl + path, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'GET' },
  })

onEveryStore((open) => {
  test('a receipt is found among forty thousand sites', async () => {
    const sites = Array.from({ length: 40_000 }, (_, i) => ({
      ...{ site: i === 0 ? 'corner-bakery' : `site-${i}`, origins: [bakeryOrigin], declaration: bakery },
    }))
    const { register } = await openBakeryRegister({ store: await open(), sites })
    const { record, secret } = await newVisitor()
    await post(register, record)
    const ask = (word: string) =>
      get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${word}` })

    expect([(await ask(secret)).status, (await ask('another')).status]).toEqual([200, 404])
    await register.close()
  })
})

test('a preflight counts for its network’s limit, and is answered from the origins that are known', async () => {
  const { register } = await openBakeryRegister({ rates: { network: { burst: 3, perSecond: 0.001 } } })
  const ask = async (origin: string) =>
    (await register.fetch(preflight('/v1/receipts/x', origin), { address: '192.0.2.10' })).status

  expect([await ask('https://evil.example'), await ask(bakeryOrigin), await ask('https://evil.example')]).toEqual([
    403, 204, 403,
  ])
  expect(await ask('https://evil.example')).toBe(429)
})
