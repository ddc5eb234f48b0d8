import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { askingSites } from './asking-sites.js'
import { type DemoStage, openDemo, type Visitor } from './demo-visit.js'

let stage: DemoStage
let visitor: Visitor

beforeAll(async () => {
  stage = await openDemo(undefined, true)
})
afterAll(() => stage.close())
beforeEach(async () => {
  visitor = await stage.newVisitor()
})
afterEach(() => visitor.leave())

describe.each(askingSites)('on the sealed pages of $key', ({ key, services }) => {
  it('nothing reaches the third party before an answer, nor after a refusal (R45, R98)', async () => {
    const visit = await visitor.open(key)
    expect(await stage.readLog()).toEqual([])

    await visit.click('refuse')
    await visit.rest()

    expect(await stage.readLog()).toEqual([])
  })

  it('the same page without evaste reaches it at once', async () => {
    const page = await visitor.context.newPage()

    await page.goto(`${stage.origin}/without/${key}/`)

    await expect.poll(async () => (await stage.readLog()).length).toBeGreaterThan(0)
  })

  it('everything runs once when it is accepted', async () => {
    const visit = await visitor.open(key)

    await visit.click('accept')

    await expect.poll(stage.ran).toEqual([...services].sort())
  })
})
