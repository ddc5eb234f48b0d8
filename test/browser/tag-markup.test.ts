import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

declare global {
  interface Window {
    loads?: string[]
    kept?: Element[]
    calls?: Record<string, unknown>
  }
}

const visit = useTagPages()
const { open, order, settle } = visit
const acceptAll = (): Promise<void> => visit.page.locator('evaste-consent #accept').click()
const times = (path: string): number => visit.pages.asked.filter((asked) => asked === path).length

/** Every way in which a page's own text brings a script. */
const scripts = (other: string): string => `
  <script>window.loads = []</script>
  <script src="${other}/t/classic.js" onload="loads.push('classic')"></script>
  <script async src="${other}/t/async.js" onload="loads.push('async')"></script>
  <script defer src="${other}/t/deferred.js" onload="loads.push('deferred')"></script>
  <script type="module" src="${other}/t/module.js" onload="loads.push('module')"></script>
  <script id="inline">/* startCounter */ (window.order ??= []).push(document.currentScript?.id)</script>
  <script type="module">/* startCounter */ (window.order ??= []).push('inline module')</script>
  <script src="${other}/t/second.js" onload="loads.push('second' + (this === document.querySelector('[src*=second]')))"></script>
  </head><body><p>Clocks and watches</p>
  <script type="module" src="${other}/t/last-module.js"></script>
  <script src="${other}/t/last.js" onload="loads.push('last')"></script>`

const noAsync = (names: readonly string[]): readonly string[] => names.filter((name) => name !== 'async')

it('scripts in the page’s text wait, and then run once each as if nothing had held them', async () => {
  await open(`<head>${scripts(visit.pages.other)}`)
  await expect.poll(async () => (await order()).length).toBe(9)
  await settle()
  const natural = { order: await order(), loads: await visit.page.evaluate(() => window.loads ?? []) }
  const markup = (): Promise<readonly string[]> =>
    visit.page.evaluate(() => [...document.querySelectorAll('[src*=other], #inline')].map(({ outerHTML }) => outerHTML))
  const naturalMarkup = await markup()
  expect(natural.order).toHaveLength(9)

  await open(`<head>${tagged(watchShop)}${scripts(visit.pages.other)}`)
  await settle()
  expect(await order()).toEqual([])
  await visit.page.evaluate(() => (window.kept = [...document.scripts]))
  await acceptAll()
  // Sooner than the guard gives up on one script, after eight seconds: an inline module never says that it has run, so nothing may wait for it.
  await expect.poll(async () => (await order()).length, { timeout: 7_000 }).toBe(9)
  await settle()

  expect(noAsync(await order())).toEqual(noAsync(natural.order))
  expect(await order()).toContain('async')
  expect((await visit.page.evaluate(() => window.loads ?? [])).toSorted()).toEqual(natural.loads.toSorted())
  expect(await markup()).toEqual(naturalMarkup)
  expect(await visit.page.evaluate(() => [...document.scripts].every((script, i) => script === window.kept?.[i]))).toBe(
    true,
  )
  expect(visit.errors).toEqual([])
})

it('a nonce under a strict policy holds over the wait', async () => {
  const policy = `script-src 'nonce-abc123' 'self'; style-src 'self'; object-src 'none'`
  const shop = JSON.stringify(watchShop)
  await open(
    `<head><script type="application/json" id="evaste-declaration">${shop}</script>
     <script nonce="abc123" src="/evaste/evaste.js"></script>
     <script nonce="abc123" src="${visit.pages.other}/t/classic.js"></script>
     <script nonce="abc123">/* startCounter */ window.order.push('inline')</script>
     <script>/* startCounter */ window.order.push('without a nonce')</script>`,
    { 'content-security-policy': policy },
  )
  await settle()
  expect(await order()).toEqual([])

  await acceptAll()

  await expect.poll(order).toEqual(['classic', 'inline'])
  await settle()
  expect(await order()).toEqual(['classic', 'inline'])
})

it('what is marked by hand waits, and then stands in its place', async () => {
  await open(`<head>${tagged(watchShop)}</head><body>
    <script type="text/plain" data-evaste="counter" data-src="${visit.pages.other}/t/marked.js"></script>
    <script type="text/plain" data-evaste="counter">window.order.push('marked inline')</script>
    <iframe data-evaste="counter" data-src="${visit.pages.other}/t/marked-frame"></iframe>
    <template data-evaste="counter"><p id="chat">Chat</p><script>window.order.push('in a template')</script></template>
    <script type="text/plain" data-evaste="advertiser" data-src="${visit.pages.other}/ads/marked.js"></script>`)
  await settle()
  expect(visit.pages.asked).toEqual([])
  expect(await visit.page.locator('#chat').count()).toBe(0)

  await visit.page.evaluate(() => window.evaste.decide({ counter: true }))

  await expect.poll(order).toEqual(['marked', 'marked inline', 'in a template'])
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/t/marked-frame', '/t/marked.js'])
  await settle()
  expect(visit.pages.asked).toHaveLength(2)
  expect(await order()).toHaveLength(3)
  await expect.poll(() => visit.page.locator('#chat').count()).toBe(1)
  expect(visit.errors).toEqual([])
})

it('images and frames in the page’s text are brought back as they were', async () => {
  await open(`<head>${tagged(watchShop)}</head><body>
    <img id="pixel" alt="" src="${visit.pages.other}/t/pixel.gif"><iframe id="frame" title="map" src="${visit.pages.other}/t/frame"></iframe>`)
  await settle()
  const state = (): Promise<readonly unknown[]> =>
    visit.page.evaluate(() => [
      document.querySelector<HTMLImageElement>('#pixel')?.naturalWidth,
      document.querySelector('#pixel')?.matches('[src]'),
      document.querySelector('#frame')?.matches('[src]'),
    ])
  expect(await state()).toEqual([0, false, false])
  expect(visit.page.frames().map((frame) => frame.url())).not.toContain(`${visit.pages.other}/t/frame`)

  await acceptAll()

  await expect.poll(state).toEqual([1, true, true])
  await expect.poll(() => visit.page.frames().map((frame) => frame.url())).toContain(`${visit.pages.other}/t/frame`)
  expect(visit.errors).toEqual([])
})

it('a frame in a long page is stopped before its code runs', async () => {
  const text = '<p>Repairs of pendulum clocks, by appointment.</p>'.repeat(4000)
  let reached = 0
  for (let time = 0; time < 5; time++) {
    await open(`<head>${tagged(watchShop)}</head><body>
      <iframe title="map" src="${visit.pages.other}/t/frame"></iframe>${text}`)
    reached += visit.page.frames().filter((frame) => frame.url().includes('/t/frame')).length
  }

  expect(reached).toBe(0)
})

/** Every way in which a script of the page brings something. */
function makeThings(other: string): void {
  const { body } = document
  const make = (tag: string, properties: object): HTMLElement => Object.assign(document.createElement(tag), properties)
  const appended = make('script', { src: `${other}/t/appended.js` })
  const withAttribute = make('script', {})
  withAttribute.setAttribute('src', `${other}/t/attribute.js`)
  const late = make('script', {})
  body.append(appended, withAttribute, late)
  late.setAttribute('src', `${other}/t/late.js`)
  body.insertBefore(make('img', { src: `${other}/t/made.gif` }), body.firstChild)
  body.appendChild(make('iframe', { src: `${other}/t/made-frame` }))
  new Image().src = `${other}/t/image.gif`
  const holder = make('div', {})
  body.append(holder)
  holder.innerHTML = `<img src="${other}/t/inner.gif"><iframe src="${other}/t/inner-frame"></iframe>`
  holder.insertAdjacentHTML('beforeend', `<img src="${other}/t/adjacent.gif">`)
}

it('what scripts make is not even asked for, and then comes once', async () => {
  await open(`<head>${tagged(watchShop)}</head><body><p>Clocks and watches</p>`)
  await visit.page.evaluate(makeThings, visit.pages.other)
  await settle()
  expect(visit.pages.asked).toEqual([])
  expect(await visit.page.evaluate(() => window.evaste.held.map(({ kind }) => kind).sort())).toEqual([
    ...Array<string>(2).fill('iframe'),
    ...Array<string>(4).fill('img'),
    ...Array<string>(3).fill('script'),
  ])

  await acceptAll()

  const once = ['adjacent.gif', 'appended.js', 'attribute.js', 'image.gif', 'inner-frame', 'inner.gif', 'late.js']
  const all = [...once, 'made-frame', 'made.gif'].map((name) => `/t/${name}`)
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(all)
  await settle()
  expect(visit.pages.asked).toHaveLength(all.length)
  await expect.poll(async () => (await order()).toSorted()).toEqual(['appended', 'attribute', 'late'])
  expect(visit.errors).toEqual([])
})

it('calls fail at once as without a network, and are not made up for', async () => {
  await open(`<head>${tagged(watchShop)}</head><body><p>Clocks and watches</p>`)
  await visit.page.locator('evaste-consent #accept').waitFor()

  const calls = await visit.page.evaluate(async (other) => {
    const request = new XMLHttpRequest()
    const failed = new Promise((resolve) => (request.onerror = () => resolve(`error, status ${request.status}`)))
    request.open('POST', `${other}/t/xhr`)
    request.send('body')
    navigator.sendBeacon(`${other}/t/beacon`, 'body')
    const answer = await fetch(`${other}/t/fetch`).catch((error: unknown) => (error as Error).name)
    document.cookie = 'count_id=1; path=/'
    localStorage.setItem('count_id', '1')
    localStorage.setItem('basket', 'one watch')
    return { fetch: answer, xhr: await failed, cookie: document.cookie, keys: Object.keys(localStorage) }
  }, visit.pages.other)

  expect(calls).toMatchObject({ fetch: 'TypeError', xhr: 'error, status 0', cookie: '' })
  expect(calls.keys).toContain('basket')
  expect(calls.keys).not.toContain('count_id')
  await acceptAll()
  await visit.page.waitForFunction(() => window.evaste.allows('counter'))
  await settle()
  expect(visit.pages.asked).toEqual([])
  expect(await visit.page.evaluate(() => document.cookie)).not.toContain('count_id')
})

it('calls and writes go through once they are allowed', async () => {
  await open(`<head>${tagged(watchShop)}</head><body><p>Clocks and watches</p>`)
  await acceptAll()
  await visit.page.waitForFunction(() => window.evaste.allows('counter'))

  await visit.page.evaluate(async (other) => {
    await fetch(`${other}/t/fetch`)
    navigator.sendBeacon(`${other}/t/beacon`, 'body')
    document.cookie = 'count_id=1; path=/'
    localStorage.setItem('count_id', '1')
  }, visit.pages.other)

  await expect.poll(() => [times('/t/fetch'), times('/t/beacon')]).toEqual([1, 1])
  expect(
    await visit.page.evaluate(() => [document.cookie.includes('count_id=1'), localStorage.count_id as string]),
  ).toEqual([true, '1'])
})

it.each(['iframe', 'embed', 'object'])(
  'a held <%s> stops loading at once, also while the page is busy',
  async (name) => {
    const address = name === 'object' ? 'data' : 'src'
    // The answer comes while the script runs: what is still loading by then shows it before the next frame is painted.
    await open(
      `<head>${tagged(watchShop)}</head><body><p>Clocks</p>
     <${name} ${address}="${visit.pages.other}/t/counter.html" type="text/html"></${name}>
     <script>for (const until = performance.now() + 400; performance.now() < until;);</script>`,
    )
    await settle()
    expect(visit.pages.asked).not.toContain('/t/counted.js')
  },
)
