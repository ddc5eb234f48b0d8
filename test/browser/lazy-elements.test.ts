import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

it('a page that changes without end is not looked through at each change, and what comes late comes to life', async () => {
  await visit.open(`<head>${tagged(watchShop)}</head><body><h1>Watches</h1>`)
  await visit.page.locator('evaste-consent #evaste-banner').waitFor()

  const looks = await visit.page.evaluate(async () => {
    let count = 0
    const own = document.querySelector.bind(document)
    document.querySelector = (selector: string) => {
      if (selector === 'evaste-notice') count += 1
      return own(selector)
    }
    for (let turn = 0; turn < 200; turn += 1) {
      document.body.append(document.createElement('p'))
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = resolve
        port2.postMessage(null)
      })
    }
    return count
  })
  await visit.page.evaluate(() => void document.body.append(document.createElement('evaste-notice')))

  expect(looks).toBeLessThan(50)
  await expect.poll(() => visit.page.evaluate(() => !!customElements.get('evaste-notice'))).toBe(true)
})
