import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { entriesOf } from './demo-register.js'
import { type DemoStage, openDemo, type Visitor } from './demo-visit.js'

let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  stage = await openDemo()
})
afterAll(() => stage.close())
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

it('a tab follows what is accepted in another: it releases without a reload, and asks no more', async () => {
  const first = await visitor.open('siniservice')
  const second = await visitor.open('siniservice', 'hinnat')
  await second.page.evaluate(() => Object.assign(window, { isStillTheSamePage: true }))

  await first.click('accept')

  const each = ['google-analytics', 'google-signals', 'meta-pixel']
  await expect.poll(stage.ran).toEqual([...each, ...each].sort())
  await second.part('evaste-banner').waitFor({ state: 'detached' })
  expect(await second.page.evaluate(() => 'isStillTheSamePage' in window)).toBe(true)
  expect([...first.errors, ...second.errors]).toEqual([])
})

it('decisions in two tabs are one consent, with one entry each', async () => {
  const first = await visitor.open('siniservice')
  const second = await visitor.open('siniservice', 'hinnat')
  await first.click('accept')
  const kept = await first.receipt()

  await second.openSettings()
  await second.reloadedBy(() => second.saveOnly('purpose-analytics'))

  await expect.poll(async () => (await entriesOf(stage, kept)).length).toBe(2)
  const entries = await entriesOf(stage, kept)
  expect(entries.map(({ record }) => record.choices)).toEqual([
    { analytics: 'given', demographics: 'given', marketing: 'given' },
    { analytics: 'given', demographics: 'withdrawn', marketing: 'withdrawn' },
  ])
  expect(entries[1]?.record.previous).toBe(entries[0]?.record.decisionId)
})

it('the receipt that one tab was given is the other’s too', async () => {
  const first = await visitor.open('sug')
  const second = await visitor.open('sug', 'tietosuojaseloste')

  await first.click('refuse')
  const { jws } = await first.receipt()

  expect((await second.receipt()).jws).toBe(jws)
})
