import { readFile } from 'node:fs/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { coversName } from '../../src/declaration/tracker-name.js'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { askingSites } from './asking-sites.js'
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

/** Polls, and checks again after a while, in which a service that runs twice would have done so. */
async function expectRan(services: readonly string[]): Promise<void> {
  await expect.poll(stage.ran).toEqual(services)
  await new Promise((resolve) => setTimeout(resolve, 300))
  expect(await stage.ran()).toEqual(services)
}

describe.each(askingSites)('on the pages of $key', ({ key, services, leave, parts }) => {
  it('nothing runs and nothing is stored before a choice, and the session says what is held', async () => {
    const visit = await visitor.open(key)

    // R45 is about code that ran: the browser reads ahead and fetches the addresses of scripts and images in the page's
    // text before any script of the page can hold them, so plain requests for those may have reached the other origin.
    expect(await stage.ran()).toEqual([])
    expect(await visit.traces()).toEqual([])
    expect(visit.errors).toEqual([])
    await expect.poll(() => visit.isAsked()).toBe(true)
    const held = await visit.page.evaluate(() => window.evaste.held.flatMap((thing) => thing.services))
    const heldAtFirst = services.filter((service) => service !== 'google-signals') // made by Google's tag when that runs
    expect(held).toEqual(expect.arrayContaining(heldAtFirst))
  })

  it('everything runs once on the same page when it is accepted, and once after each reload', async () => {
    const { services: declared } = JSON.parse(
      await readFile(`demo/sites/${key}/evaste.json`, 'utf8'),
    ) as DeclarationFile
    const trackers = declared.flatMap((service) => service.trackers ?? [])
    const visit = await visitor.open(key)
    await visit.page.evaluate(() => Object.assign(window, { isStillTheSamePage: true }))

    await visit.click('accept')

    await expectRan(services)
    expect(await visit.page.evaluate(() => 'isStillTheSamePage' in window)).toBe(true)
    for (const trace of leave) await expect.poll(() => visit.traces()).toContainEqual(expect.stringMatching(trace))
    expect(await visit.isAsked()).toBe(false)

    await stage.forgetLog()
    await visit.reload()

    await expectRan(services)
    expect(await visit.isAsked()).toBe(false)
    expect(visit.errors).toEqual([])
    const undeclared = (await visit.traces()).filter((name) => !trackers.some((known) => coversName(known.name, name)))
    expect(undeclared).toEqual([])
  })

  it('nothing runs when it is refused, nor after a reload, and nobody asks again', async () => {
    const visit = await visitor.open(key)

    await visit.click('refuse')
    await visit.part('evaste-banner').waitFor({ state: 'detached' })
    await visit.kept()
    await visit.reload()

    expect(await stage.ran()).toEqual([])
    expect(await visit.traces()).toEqual([])
    expect(await visit.isAsked()).toBe(false)
    expect(visit.errors).toEqual([])
    expect(new Set(Object.values((await visit.statuses()) ?? {}))).toEqual(new Set(['refused']))
  })

  it.each(parts)('%s alone lets exactly its own run', async (checkbox, runs) => {
    const visit = await visitor.open(key)
    await visit.openSettings()

    await visit.saveOnly(checkbox)

    await expectRan(runs)
    expect(visit.errors).toEqual([])
  })
})
