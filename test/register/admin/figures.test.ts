import { describe, expect, test } from 'vitest'
import { newVisitor, openBakeryRegister, post } from '../bakery.js'
import { admin, bodyOf, haveKey } from './admin-calls.js'

async function openBusy() {
  const { register, store } = await openBakeryRegister({ now: () => new Date('2026-11-22T12:00:00Z') })
  const agency = await haveKey(store)
  const visitors = await Promise.all([
    newVisitor(),
    newVisitor({ choices: { analytics: 'refused', marketing: 'refused' }, services: {}, language: 'en' }),
    newVisitor({ choices: { analytics: 'withdrawn', marketing: 'refused' }, services: {}, source: 'settings' }),
  ])
  for (const { record } of visitors) await post(register, record)
  return { register, agency, visitors }
}
const at = '/sites/corner-bakery'

describe('statistics', () => {
  test('tell by day how many gave all, some and none, and what became of each purpose', async () => {
    const { register, agency, visitors } = await openBusy()

    const response = await admin(register, agency, `GET ${at}/statistics`)

    const text = await response.text()
    expect(JSON.parse(text)).toEqual({
      site: 'corner-bakery',
      from: '2026-10-24',
      to: '2026-11-22',
      by: ['day'],
      decisions: [{ day: '2026-11-22', gave_all: 0, gave_some: 1, gave_none: 2, withdrew: 1, less_visible: 0 }],
      purposes: [
        { day: '2026-11-22', purpose: 'analytics', given: 1, refused: 1, withdrawn: 1, expired: 0 },
        { day: '2026-11-22', purpose: 'marketing', given: 0, refused: 3, withdrawn: 0, expired: 0 },
      ],
    })
    for (const { record } of visitors) expect(text).not.toContain(record.consentId)
  })

  test('tell by language, source and version, or all at once', async () => {
    const { register, agency } = await openBusy()
    const decisionsBy = async (by: string) =>
      (await bodyOf(await admin(register, agency, `GET ${at}/statistics?by=${by}`))).decisions

    expect(await decisionsBy('language')).toMatchObject([
      { language: 'en', gave_none: 1 },
      { language: 'fi', gave_some: 1, gave_none: 1 },
    ])
    expect(await decisionsBy('source,version')).toHaveLength(2)
    expect(await decisionsBy('')).toEqual([{ gave_all: 0, gave_some: 1, gave_none: 2, withdrew: 1, less_visible: 0 }])
  })

  test.each([
    'from=2026-13-01',
    'from=2026-02-30',
    'from=yesterday',
    'to=2026-11-22T00:00',
    'by=visitor',
    'by=day,day',
    'from=1990-01-01',
  ])('asked with %s answer 400', async (query) => {
    const { register, agency } = await openBusy()

    expect((await admin(register, agency, `GET ${at}/statistics?${query}`)).status).toBe(400)
  })
})

describe('entries', () => {
  test('come page by page, in order, without anybody’s address', async () => {
    const { register, agency, visitors } = await openBusy()

    const first = await bodyOf(await admin(register, agency, `GET ${at}/entries?limit=2`))
    const second = await bodyOf(await admin(register, agency, `GET ${at}/entries?limit=2&after=${String(first.next)}`))

    const entries = [...(first.entries as []), ...(second.entries as [])] as { entry: number; record: unknown }[]
    expect(entries.map(({ entry }) => entry)).toEqual([1, 2, 3])
    expect(entries.map(({ record }) => record)).toEqual(visitors.map(({ record }) => record))
    expect([first.next, second.next]).toEqual([2, null])
    expect(JSON.stringify(entries)).not.toContain('192.0.2')
  })

  test.each(['limit=0', 'limit=1001', 'limit=-1', 'limit=1e3', 'after=-1', 'after=x', 'after=', 'limit='])(
    'asked with %s answer 400',
    async (query) => {
      const { register, agency } = await openBusy()

      expect((await admin(register, agency, `GET ${at}/entries?${query}`)).status).toBe(400)
    },
  )
})
