import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { HELD_ATTRIBUTE } from '../../src/held/held-names.js'
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

describe.each(askingSites)('on the rewritten pages of $key', ({ key, services }) => {
  it('nothing reaches the third party before an answer, nor after a refusal (R45, R98)', async () => {
    const visit = await visitor.open(key, '?rewritten')
    await visit.rest()
    expect(await stage.readLog()).toEqual([])

    await visit.click('refuse')
    await visit.rest()

    expect(await stage.readLog()).toEqual([])
  })

  it('everything runs once when it is accepted', async () => {
    const visit = await visitor.open(key, '?rewritten')

    await visit.click('accept')

    await expect.poll(stage.ran, { timeout: 8000 }).toEqual([...services].sort())
  })

  it('is no page that is sealed, and its links lead to rewritten pages', async () => {
    const html = await (await fetch(`${stage.address}/sites/${key}/?rewritten`)).text()

    expect(html).not.toContain('data-sealed')
    expect(html).toContain(`${HELD_ATTRIBUTE}="`)
    expect(html).toContain(`href="/sites/${key}/tietosuojaseloste?rewritten"`)
    expect(html).not.toMatch(new RegExp(`<a [^>]*href="/sites/${key}/[\\w-]*["#]`))
  })
})
