import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const control = (id: string) => visit.page.locator(`evaste-consent #${id}`)

/** As a router does it: the next page's body in place of this one. */
const swapBody = () =>
  visit.page.evaluate(() => {
    const next = new DOMParser().parseFromString('<main><h1>Repairs</h1><a href="#top">Up</a></main>', 'text/html')
    document.body.replaceWith(next.body)
  })
const look = () =>
  visit.page.evaluate(() => {
    const root = document.querySelector('evaste-consent')!.shadowRoot!
    return { isModal: root.querySelector('dialog')?.matches(':modal'), focused: root.activeElement?.id }
  })

it('settings that are open as a router swaps the body stay open above the new one, with what was chosen in them', async () => {
  await visit.open(`<head>${tagged(watchShop)}</head><body><main><h1>Watches</h1></main>`)
  await control('settings').click()
  await control('purpose-analytics').check()

  await swapBody()

  await expect.poll(look).toEqual({ isModal: true, focused: 'title' })
  await expect.poll(() => control('purpose-analytics').isChecked()).toBe(true)
  for (let presses = 0; presses < 12; presses += 1) {
    await visit.page.keyboard.press('Tab')
    expect(await visit.page.evaluate(() => document.activeElement?.localName)).not.toBe('a')
  }
  await control('save').click()
  await expect
    .poll(() => visit.page.evaluate(() => window.evaste.decision?.choices))
    .toEqual({ analytics: 'given', marketing: 'refused' })
  expect(visit.errors).toEqual([])
})

it('Escape still closes settings that a router took along, and decides nothing', async () => {
  await visit.open(`<head>${tagged(watchShop)}</head><body><main><h1>Watches</h1></main>`)
  await control('settings').click()
  await control('evaste-settings').waitFor()
  await swapBody()
  await expect.poll(look).toEqual({ isModal: true, focused: 'title' })

  await visit.page.keyboard.press('Escape')

  await control('evaste-banner').waitFor()
  expect(await visit.page.evaluate(() => window.evaste.decision)).toBeNull()
  expect(visit.errors).toEqual([])
})
