import { beforeEach, expect, it } from 'vitest'
import { sealHtml } from '../../src/rewrite.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const shop = (): string =>
  `<html lang="en"><head><script>own = [fetch, Node.prototype.appendChild]</script>${tagged(watchShop)}</head>
   <body><script src="${visit.pages.other}/t/counter.js"></script>`

// A browser of before March 2022, as far as evaste can tell.
beforeEach(() => visit.page.addInitScript(() => Reflect.deleteProperty(window, 'HTMLDialogElement')))

it('a browser that is too old for the banner has no guard either, and the console says so', async () => {
  await visit.open(shop())

  await expect.poll(visit.order).toEqual(['counter'])
  const left = await visit.page.evaluate(() => ({
    hasSession: 'evaste' in window,
    isUntouched: [fetch, Node.prototype.appendChild].every((one, at) => one === (window as never)['own'][at]),
  }))
  expect(left).toEqual({ hasSession: false, isUntouched: true })
  await expect
    .poll(() => visit.errors)
    .toEqual([expect.stringContaining('evaste starts only in browsers of 2022 or newer')])
})

it('a sealed page stays closed in it', async () => {
  await visit.open(sealHtml(shop(), watchShop).html)
  await visit.page.waitForLoadState()
  await visit.settle()

  expect(visit.pages.asked).toEqual([])
})
