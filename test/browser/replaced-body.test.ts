import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const part = (id: string) => visit.page.locator(`evaste-consent #${id}`)

/** What pages do to their body, each of which leaves an element of that name without content. */
const WAYS: Readonly<Record<string, (other: string) => void>> = {
  'more is added to its markup': () => void (document.body.innerHTML += '<p id="done">more</p>'),
  'its markup is kept and put back': () => {
    const before = document.body.innerHTML
    document.body.innerHTML = '<p>other</p>'
    setTimeout(() => (document.body.innerHTML = `${before}<p id="done">back</p>`), 50)
  },
  'a copy takes its place': () => {
    const copy = document.body.cloneNode(true) as HTMLElement
    copy.insertAdjacentHTML('beforeend', '<p id="done">copy</p>')
    document.body.replaceWith(copy)
  },
  'the whole document is written again': (other) => {
    document.open()
    document.write(`<!doctype html><title>New</title><p id="done">new</p><script src="${other}/t/late.js"></script>
      <a href="#" data-evaste-open>Cookies</a>`)
    document.close()
  },
}

it('the question stays, works and holds, whatever a page does to its body', async () => {
  await visit.open(`<head>${tagged(watchShop)}</head><body><p>Clocks</p>`)
  for (const change of Object.values(WAYS)) {
    await part('refuse').waitFor()
    await visit.page.evaluate(() => document.querySelector('#done')?.remove())
    await visit.page.evaluate(change, visit.pages.other)
    await visit.page.locator('#done').waitFor()

    await expect.poll(() => part('refuse').isVisible()).toBe(true)
  }
  await visit.settle()
  expect(await visit.order()).toEqual([])

  await visit.page.getByText('Cookies', { exact: true }).click()
  await part('purpose-analytics').check()
  await part('save').click()

  await expect.poll(visit.order).toEqual(['late'])
  expect(visit.errors).toEqual([])
})
