import { describe, expect, it } from 'vitest'
import type { ConsentRecord } from '../../src/record/record.js'
import { digest } from '../../src/declaration/digest.js'
import { parseRecord } from '../../src/record/parse.js'
import { likeLockdown, likeMooTools, likeOldLibraries, likePrototype, likeZone } from './replaced-built-ins.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const declaration = { ...watchShop, register: { url: '/register' } }
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)

/** Answers as a register does, and keeps what it was sent. */
async function register(): Promise<ConsentRecord[]> {
  const records: ConsentRecord[] = []
  await visit.page.route('**/register/**', (route) => {
    records.push(route.request().postDataJSON() as ConsentRecord)
    return route.fulfill({ status: 201, json: { entry: 1, recordedAt: '2026-05-22T12:00:00.000Z', receipt: 'a.b.c' } })
  })
  return records
}

describe.each([
  ['Prototype.js', likePrototype],
  ['MooTools', likeMooTools],
  ['zone.js', likeZone],
  ['built-ins that are frozen', likeLockdown],
  ['functions for every object, and promises of its own', likeOldLibraries],
])('on a page with %s', (_, library) => {
  it.each([
    ['behind the tag', (tag: string) => `${tag}<script>${library}</script>`],
    ['before the tag', (tag: string) => `<script>${library}</script>${tag}`],
  ])('%s a decision is recorded as it was made', async (_, head) => {
    const records = await register()
    await visit.open(`<head>${head(tagged(declaration))}</head><body><p>Clocks</p>`)

    await part('refuse').click({ delay: 500 })
    await expect.poll(() => records.length).toBe(1)

    const record = parseRecord(records[0])
    expect(record).toMatchObject({ choices: { analytics: 'refused', marketing: 'refused' }, trusted: true })
    expect(record.decisionId).toMatch(/^[0-9a-f]{32}$/)
    expect(record.declaration.digest).toBe(await digest(declaration))
    await expect.poll(() => visit.page.evaluate(() => window.evaste.receipt?.entry)).toBe(1)
    expect(await visit.page.evaluate(() => window.evaste.problems.map(({ code }) => code))).toEqual([])
  })

  it('the settings show the purposes, and what was allowed starts and writes behind itself', async () => {
    await visit.open(`<head>${tagged(watchShop)}<script>${library}</script></head>
      <body><script src="${visit.pages.other}/t/counter.js"></script><a href="#" data-evaste-open>Cookies</a>
      <script>document.write('<i id="written">' + (window.startCounter || 'written') + '</i>')</script>`)
    await part('evaste-banner').waitFor()

    await visit.page.click('[data-evaste-open]')
    await part('purpose-analytics').check()
    await expect.poll(() => part('purpose-analytics ~ p').first().innerText()).toContain('visit')
    await part('save').click()

    await expect.poll(visit.order).toEqual(['counter'])
    await expect.poll(() => visit.page.locator('#written').innerText()).toBe('written')
    expect(visit.errors).toEqual([])
  })
})
