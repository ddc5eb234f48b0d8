import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { fi } from '../../src/text/more/fi.js'
import { askingSites } from './asking-sites.js'
import { type DemoStage, openDemo, type Visit, type Visitor } from './demo-visit.js'

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

/** A page whose visitor has accepted everything, with the trackers at work; what they fetched so far is forgotten. */
async function openAccepted({ key, services }: (typeof askingSites)[number], page = ''): Promise<Visit> {
  const visit = await visitor.open(key, page)
  await visit.click('accept')
  await expect.poll(stage.ran).toEqual(expect.arrayContaining([...services]))
  await visit.rest()
  await stage.forgetLog()
  return visit
}

async function expectGone(visit: Visit): Promise<void> {
  await expect.poll(() => visit.traces()).toEqual([])
  expect(await stage.ran()).toEqual([])
  expect(new Set(Object.values((await visit.statuses()) ?? {}))).toEqual(new Set(['withdrawn']))
}

describe.each(askingSites)('on the pages of $key', (site) => {
  it('a withdrawal in the settings erases what trackers left, reloads the page, and nothing comes back', async () => {
    const visit = await openAccepted(site)
    await visit.openSettings()

    await visit.reloadedBy(() => visit.saveOnly())

    await expectGone(visit)
    await visit.reload()
    await expectGone(visit)
    expect(await visit.isAsked()).toBe(false)
    expect(visit.errors).toEqual([])
  })
})

const [, , siniservice, sonmark] = askingSites as Required<typeof askingSites>

it('the notice page takes everything back', async () => {
  const visit = await openAccepted(siniservice!)
  await visit.page.goto(visit.page.url() + 'tietosuojaseloste')
  await visit.rest()
  await stage.forgetLog()

  await visit.reloadedBy(() =>
    visit.page.locator('evaste-notice').getByRole('button', { name: fi.withdrawAll }).click(),
  )

  await expectGone(visit)
  await visit.reload()
  await expectGone(visit)
})

it('the notice page takes one purpose back, and the others go on', async () => {
  const visit = await openAccepted(siniservice!, 'tietosuojaseloste')

  await visit.reloadedBy(() =>
    visit.page
      .locator('evaste-notice')
      .getByRole('button', { name: /Markkinointi/ })
      .click(),
  )

  await expect.poll(stage.ran).toEqual(['google-analytics', 'google-signals'])
  await expect.poll(() => visit.traces()).toEqual(['_ga', '_ga_SINISERV1'])
  expect(await visit.statuses()).toEqual({ analytics: 'given', demographics: 'given', marketing: 'withdrawn' })
})

it('a withdrawal in one tab reloads the other, and its trackers do not write again', async () => {
  const first = await openAccepted(sonmark!)
  const second = await visitor.open('sonmark', 'toita')
  await stage.forgetLog()
  await first.openSettings()

  await second.reloadedBy(() => first.reloadedBy(() => first.saveOnly()))

  await expectGone(first)
  await expectGone(second)
})
