import { beforeEach, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const HTML = `<head><script src="/evaste/evaste.js" data-declaration="/shop.json"></script></head><body><p>Clocks</p>`
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)
const items = (): Promise<string[]> =>
  visit.page.evaluate(() =>
    [...Object.keys(localStorage), ...Object.keys(sessionStorage), document.cookie].filter(Boolean),
  )
let file: DeclarationFile

beforeEach(async () => {
  file = watchShop
  await visit.page.route('**/shop.json', (route) => route.fulfill({ json: file }))
})

it('before an answer nothing is stored on the device, and after it a copy of the declaration is', async () => {
  await visit.open(HTML)
  await part('evaste-banner').waitFor()
  await visit.settle()
  expect(await items()).toEqual([])

  await part('refuse').click()
  await expect.poll(() => visit.page.evaluate(() => document.cookie)).toContain('refused')
  await visit.page.reload()
  await visit.page.evaluate(() => window.evaste.ready)

  await expect.poll(items).toContain('evaste:watch-shop:declaration')
})

it('a site that asks nothing stores nothing, also where an earlier declaration left a copy', async () => {
  file = { ...watchShop, services: [] }
  await visit.open(HTML)
  await visit.page.evaluate(() => localStorage.setItem('evaste:watch-shop:declaration', '{}'))

  await visit.page.reload()
  await visit.page.evaluate(() => window.evaste.ready)

  await expect.poll(items).toEqual([])
})
