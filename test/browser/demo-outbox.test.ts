import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { entriesOf } from './demo-register.js'
import { type DemoStage, openDemo, type Visit, type Visitor } from './demo-visit.js'

const REGISTER = '**/evaste/v1/**'

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

const waiting = ({ page, site }: Visit): Promise<number> =>
  page.evaluate(
    (prefix) => Object.keys(localStorage).filter((key) => key.startsWith(prefix)).length,
    `evaste:${site}:outbox:`,
  )

it('a register that is down keeps no decision waiting, and gets all of them in order when it is back', async () => {
  let attempts = 0
  await visitor.context.route(REGISTER, (route) =>
    attempts++ % 2 ? route.fulfill({ status: 503 }) : route.abort('connectionrefused'),
  )
  const first = await visitor.open('siniservice')
  await first.click('accept')
  await expect.poll(stage.ran).toEqual(['google-analytics', 'google-signals', 'meta-pixel'])
  await first.reload()
  await first.openSettings()
  await first.reloadedBy(() => first.saveOnly('purpose-analytics'))
  await first.page.close()
  const second = await visitor.open('siniservice', 'hinnat')
  await second.openSettings()
  await second.reloadedBy(() => second.click('refuse'))
  await expect.poll(() => second.traces()).toEqual([])
  await expect.poll(() => waiting(second)).toBe(3)

  await visitor.context.unroute(REGISTER)
  await second.page.close()
  const third = await visitor.open('siniservice')

  const entries = await entriesOf(stage, await third.receipt())
  expect(entries.map(({ record }) => Object.values(record.choices))).toEqual([
    ['given', 'given', 'given'],
    ['given', 'withdrawn', 'withdrawn'],
    ['withdrawn', 'withdrawn', 'withdrawn'],
  ])
  const numbers = entries.map(({ entry }) => entry)
  expect(numbers).toEqual([numbers[0], (numbers[0] ?? 0) + 1, (numbers[0] ?? 0) + 2])
  await expect.poll(() => waiting(third)).toBe(0)
})

it('a page that stays open tries again by itself', async () => {
  await visitor.context.route(REGISTER, (route) => route.abort())
  const visit = await visitor.open('sug')
  await visit.click('refuse')
  await expect.poll(() => visit.errors.filter((error) => error.startsWith('evaste:')).length).toBe(1)

  await visitor.context.unroute(REGISTER)

  const entries = await entriesOf(stage, await visit.receipt())
  expect(entries).toHaveLength(1)
  await expect.poll(() => waiting(visit)).toBe(0)
})

it('an answer that got lost makes no second entry', async () => {
  let attempts = 0
  await visitor.context.route(REGISTER, async (route) => {
    if (attempts++ > 0) return route.continue()
    await route.fetch()
    return route.abort()
  })
  const visit = await visitor.open('sonmark')

  await visit.click('refuse')

  const entries = await entriesOf(stage, await visit.receipt())
  expect(entries).toHaveLength(1)
  expect(attempts).toBe(2)
  await expect.poll(() => waiting(visit)).toBe(0)
})
