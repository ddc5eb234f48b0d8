import { describe, expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()

/** What a loader of the page waits for. */
const load = (mostMs = 0): Promise<unknown> =>
  visit.page.evaluate(
    ({ url, mostMs }) =>
      new Promise((resolve) => {
        if (mostMs) setTimeout(() => resolve('nothing'), mostMs)
        const script = document.createElement('script')
        script.onload = () => resolve('load')
        script.onerror = () => resolve('error')
        script.src = url
        document.head.append(script)
      }),
    { url: `${visit.pages.other}/t/loaded.js`, mostMs },
  )

describe('a loader that waits for a held script', () => {
  it('goes on at once where it was refused, and loads where it was allowed', async () => {
    await visit.open(`<head>${tagged(watchShop)}</head><body><p>Clocks`)
    await visit.page.evaluate(() => void window.evaste.ready.then(() => window.evaste.refuseAll()))

    // Without an answer, the event comes after three seconds.
    expect(await load(2500)).toBe('error')
    expect(await visit.order()).toEqual([])

    await visit.page.evaluate(() => void window.evaste.acceptAll())
    await expect.poll(() => visit.order()).toEqual(['loaded'])
    expect(await load()).toBe('load')
  })
})

describe('the types of scripts are read as the browser reads them', () => {
  const types = [' text/javascript ', 'text/jscript', 'text/livescript', 'text/javascript1.5', 'text/vbscript', ' ']

  it('none that would run does, and all of those come', async () => {
    const scripts = types.map(
      (type, at) => `<script type="${type}" src="${visit.pages.other}/t/type-${at}.js"></script>`,
    )
    await visit.open(`<head>${tagged(watchShop)}</head><body>${scripts.join('')}`)
    await visit.settle()
    expect(await visit.order()).toEqual([])

    await visit.page.evaluate(() => void window.evaste.ready.then(() => window.evaste.acceptAll()))

    await expect.poll(() => visit.order()).toEqual(['type-0', 'type-1', 'type-2', 'type-3'])
  })
})
