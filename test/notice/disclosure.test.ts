import { expect, it } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import { disclosureJson } from '../../src/notice/disclosure.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { bikeShopFile } from '../decision/bike-shop.js'

const disclose = async (changes: object = {}) => {
  const shop = readDeclaration({ ...bikeShopFile, ...changes })
  return JSON.parse(disclosureJson(shop, await loadTexts('fi'), 'fi')) as Record<string, never>
}

it('the notice as data tells what the notice tells: evaste’s own cookie too, and words where a company has none', async () => {
  const { language, controller, purposes, services } = await disclose()

  expect({ language, controller }).toMatchObject({ language: 'fi', controller: { name: 'Polkupaja Oy' } })
  expect(purposes).toContainEqual(
    expect.objectContaining({ id: 'analytics', title: 'Kävijätilastot', legalBasis: 'consent' }),
  )
  expect(services).toContainEqual(
    expect.objectContaining({
      id: 'evaste',
      trackers: expect.arrayContaining([expect.objectContaining({ name: 'evaste', type: 'cookie' })]) as unknown,
    }),
  )
})

it('the notice as data leaves out what only the page’s code goes by, and notes to oneself', async () => {
  const text = JSON.stringify(await disclose({ $comment: 'ask Matti', audience: { $comment: 'why', children: false } }))

  expect(text).not.toMatch(/heatmap\.start|stats\.polkupaja\.example|\$comment|"file"/)
})

it('the notice as data says what the register does, with its defaults', async () => {
  const { register, purposes } = await disclose({ register: { url: '/evaste' } })

  expect(register).toMatchObject({ url: '/evaste', ip: 'encrypted', ipRetention: 'P90D', retention: { given: 'P3Y' } })
  expect(purposes).toContainEqual(expect.objectContaining({ id: 'consent-record' }))
})

it('the notice as data has what only some notices say', async () => {
  const said = { notGathered: 'IP addresses', changesTold: 'By letter.', representative: { name: 'Edustaja Oy' } }

  expect(await disclose(said)).toMatchObject(said)
})
