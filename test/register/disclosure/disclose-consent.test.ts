import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/declaration/digest.js'
import { bakeryOrigin, get, newId, newVisitor, openBakeryRegister, post, registerUrl, type Visitor } from '../bakery.js'

/** A visitor who decided, and withdrew measuring later. */
async function withdrawnVisitor(
  register: Awaited<ReturnType<typeof openBakeryRegister>>['register'],
): Promise<Visitor> {
  const visitor = await newVisitor()
  await post(register, visitor.record, { address: '203.0.113.77' })
  await post(register, {
    ...visitor.record,
    decisionId: newId(),
    previous: visitor.record.decisionId,
    source: 'settings',
    choices: { analytics: 'withdrawn', marketing: 'refused' },
    services: { matomo: 'withdrawn', newsletter: 'refused' },
  })
  return visitor
}

const ask = (
  register: Awaited<ReturnType<typeof openBakeryRegister>>['register'],
  consentId: string,
  authorization: string,
  headers: Record<string, string> = {},
) => get(register, `/v1/receipts/${consentId}`, { ...(authorization && { authorization }), ...headers })

describe('a visitor who holds the receipt secret', () => {
  test('gets every entry of the consent as it was recorded, with their own address', async () => {
    const { register } = await openBakeryRegister()
    const { record, secret } = await withdrawnVisitor(register)
    await post(register, (await newVisitor()).record)

    const response = await ask(register, record.consentId, `Receipt ${secret}`)

    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/ld+json')
    const { entries } = await response.json()
    expect(entries.map(({ entry }: { entry: number }) => entry)).toEqual([1, 2])
    expect(entries[0].record).toEqual(record)
    expect(entries[0].ip).toEqual({ mode: 'encrypted', address: '203.0.113.77' })
    expect(entries[1].record.choices.analytics).toBe('withdrawn')
    expect(entries[1].receipt.split('.')).toHaveLength(3)
  })

  test('gets it as an ISO/IEC TS 27560 consent record', async () => {
    const { register } = await openBakeryRegister()
    const { record, secret } = await withdrawnVisitor(register)

    const ld = await (await ask(register, record.consentId, `Receipt ${secret}`)).json()

    expect(ld['@type']).toBe('dpv:ConsentRecord')
    expect(ld['dct:identifier']).toBe(record.consentId)
    expect(ld['dpv:hasDataController']['dpv:hasName']).toBe('Kulmaleipomo Oy')
    const processes = ld['dpv:hasProcess'] as { 'ev:purpose': string; 'dpv:hasConsentStatus': { '@id': string } }[]
    const events = ld['ev:events'] as { '@id': string; '@type': string[] }[]
    const statusOf = (purpose: string) => {
      const id = processes.find((process) => process['ev:purpose'] === purpose)?.['dpv:hasConsentStatus']['@id']
      return events.find((event) => event['@id'] === id)?.['@type']
    }
    expect(events).toHaveLength(8) // two purposes and two services, twice
    expect(statusOf('analytics')).toEqual(['dpv:ConsentWithdrawn'])
    expect(statusOf('marketing')).toEqual(['dpv:ConsentRefused'])
    expect(events[0]?.['@type']).toEqual(['dpv:ConsentGiven', 'dpv:ExpressedConsent'])
    for (const prefix of JSON.stringify(ld).matchAll(
      /"(?:@id|@type)?"?:?"?(dpv|pd|dct|skos|ev|tech|loc|xsd|eu-gdpr):/g,
    ))
      expect(ld['@context']).toHaveProperty(prefix[1] ?? '')
  })

  test('may ask from a page of the site, and from no other', async () => {
    const { register } = await openBakeryRegister()
    const { record, secret } = await withdrawnVisitor(register)
    const preflight = new Request(`${registerUrl}/v1/receipts/${record.consentId}`, {
      method: 'OPTIONS',
      headers: { origin: bakeryOrigin },
    })

    const allowed = await ask(register, record.consentId, `Receipt ${secret}`, { origin: bakeryOrigin })
    const refused = await ask(register, record.consentId, `Receipt ${secret}`, { origin: 'https://evil.example' })
    const asked = await register.fetch(preflight, { address: '192.0.2.10' })

    expect([allowed.status, allowed.headers.get('access-control-allow-origin')]).toEqual([200, bakeryOrigin])
    expect([refused.status, refused.headers.has('access-control-allow-origin')]).toEqual([403, false])
    expect([asked.status, asked.headers.get('access-control-allow-headers')]).toEqual([204, 'authorization'])
  })
})

describe('who does not hold it', () => {
  test('cannot tell a wrong id from a wrong secret', async () => {
    const { register } = await openBakeryRegister()
    const { record, secret } = await withdrawnVisitor(register)
    const other = await withdrawnVisitor(register)

    const answers = await Promise.all([
      ask(register, record.consentId, 'Receipt wrong'),
      ask(register, record.consentId, `Receipt ${other.secret}`),
      ask(register, newId(), `Receipt ${secret}`),
      ask(register, record.consentId, `Bearer ${secret}`),
      ask(register, record.consentId, `Receipt ${await sha256(secret)}`),
      ask(register, record.consentId, 'Receipt '),
      ask(register, record.consentId, ''),
    ])

    const said = await Promise.all(
      answers.map(async (answer) => [answer.status, await answer.text(), [...answer.headers]]),
    )
    for (const one of said) expect(one).toEqual(said[0])
    expect(said[0]?.[0]).toBe(404)
  })

  test('is slowed down when guessing', async () => {
    const { register } = await openBakeryRegister({ rates: { network: { burst: 3, perSecond: 0.1 } } })

    const statuses = []
    for (let i = 0; i < 5; i++) statuses.push((await ask(register, newId(), 'Receipt guess')).status)

    expect(statuses).toEqual([404, 404, 404, 429, 429])
  })
})
