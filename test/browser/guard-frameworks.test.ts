import { readFile } from 'node:fs/promises'
import { createElement, type ReactElement } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const { open, order, settle } = visit
const accept = (): Promise<void> => visit.page.evaluate(() => void window.evaste.acceptAll())

/** A library as the page's own inline script. */
const inline = async (...files: string[]): Promise<string> => {
  const texts = await Promise.all(files.map((file) => readFile(`node_modules/${file}`, 'utf8')))
  return texts.map((text) => `<script>${text.replaceAll('</script', '<\\/script')}</script>`).join('')
}

/** React as a page gets it from a bundler: each of its files a function of `require`. */
async function inlineReact(): Promise<string> {
  const files = {
    react: 'react/cjs/react.development.js',
    scheduler: 'scheduler/cjs/scheduler.development.js',
    'react-dom': 'react-dom/cjs/react-dom.development.js',
    'react-dom/client': 'react-dom/cjs/react-dom-client.development.js',
  }
  const parts = Object.entries(files).map(async ([name, file]) => {
    const text = await readFile(`node_modules/${file}`, 'utf8')
    return `${JSON.stringify(name)}: (module, exports, require) => {${text.replaceAll('</script', '<\\/script')}}`
  })
  return `<script>self.process = { env: { NODE_ENV: 'development' } }
    const files = {${(await Promise.all(parts)).join()}}, loaded = {}
    self.require = (name) => {
      if (loaded[name]) return loaded[name].exports
      const module = (loaded[name] = { exports: {} })
      files[name](module, module.exports, require)
      return module.exports
    }</script>`
}

it('React hydrates over what is held without a warning, and goes on', async () => {
  const src = (name: string): string => `${visit.pages.other}/t/${name}`
  const App = (): ReactElement =>
    createElement(
      'div',
      null,
      createElement('img', { src: src('hydrated.gif'), alt: 'a watch' }),
      createElement('iframe', { src: src('hydrated-frame'), title: 'map' }),
      createElement('script', { src: src('hydrated.js') }),
      createElement('button', { id: 'more' }, '0'),
    )
  const client = `const { createElement: h, useState } = require('react')
    const App = () => { const [count, setCount] = useState(0); return h('div', null,
      h('img', { src: '${src('hydrated.gif')}', alt: 'a watch' }), h('iframe', { src: '${src('hydrated-frame')}', title: 'map' }),
      h('script', { src: '${src('hydrated.js')}' }), h('button', { id: 'more', onClick: () => setCount(count + 1) }, String(count))) }
    require('react-dom/client').hydrateRoot(document.getElementById('root'), h(App))`
  await open(`<head>${tagged(watchShop)}${await inlineReact()}</head><body>
    <div id="root">${renderToString(createElement(App))}</div><script>${client}</script>`)
  await settle()

  await visit.page.locator('#more').click()

  await expect.poll(() => visit.page.locator('#more').innerText()).toBe('1')
  expect(visit.told).toEqual([])
  expect(await order()).toEqual([])
  await accept()
  await expect.poll(order).toEqual(['hydrated'])
  await expect.poll(() => visit.page.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1)
  expect(visit.told).toEqual([])
})

it('a frame in the HTML asks in its place once React has hydrated it, without a warning', async () => {
  const withEmbed = { ...watchShop, services: watchShop.services.map((one) => ({ ...one, embed: {} })) }
  const src = `${visit.pages.other}/t/film`
  const App = (): ReactElement => createElement('p', null, createElement('iframe', { title: 'Film', src }))
  // The page has not loaded yet: two seconds after that, nothing waits for a framework any more.
  await visit.page.route('**/slow.gif', () => undefined)
  const page = visit.pages
    .serve(`<head>${tagged(withEmbed)}<script>self.__next_f = []</script>${await inlineReact()}</head><body>
    <div id="root">${renderToString(createElement(App))}</div><script>const { createElement: h } = require('react')
      const App = () => h('p', null, h('iframe', { title: 'Film', src: '${src}' }))
      self.hydrate = () => require('react-dom/client').hydrateRoot(document.getElementById('root'), h(App))</script><img alt="" src="/slow.gif">`)
  await visit.page.goto(page, { waitUntil: 'domcontentloaded' })
  await visit.page.locator('evaste-consent #accept').waitFor()
  expect(await visit.page.locator('evaste-embed').count()).toBe(0)

  await visit.page.evaluate(() => void (window as unknown as { hydrate: () => void }).hydrate())

  await visit.page.locator('evaste-embed #once').waitFor()
  await visit.page.locator('iframe').waitFor({ state: 'hidden' })
  expect(visit.told).toEqual([])
})

it('React goes on with the very frame that asked in its place, allowed for good and once', async () => {
  const withEmbed = { ...watchShop, services: watchShop.services.map((one) => ({ ...one, embed: {} })) }
  const client = `const { createElement: h, useState } = require('react')
    const App = () => { const [shown, show] = useState(['films', 'frames']); return h('div', null,
      shown.map((name) => h('p', { key: name }, h('iframe', { title: name, src: '${visit.pages.other}/t/' + name }))),
      h('div', null, shown.map((name) => h('iframe', { key: name, title: name, src: '${visit.pages.other}/ads/' + name }))),
      h('button', { id: 'less', onClick: () => show([]) }, String(shown.length))) }
    require('react-dom/client').createRoot(document.getElementById('root')).render(h(App))`
  await open(`<head>${tagged(withEmbed)}${await inlineReact()}</head><body><div id="root"></div>
    <script>${client}</script>`)
  await expect.poll(() => visit.page.locator('evaste-embed').count()).toBe(4)
  const before = await visit.page.evaluateHandle(() => [...document.querySelectorAll('iframe')])

  await visit.page.evaluate(() => window.evaste.allowOnce('advertiser'))
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/ads/films', '/ads/frames'])
  await accept()
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/ads/films', '/ads/frames', '/t/films', '/t/frames'])

  await expect
    .poll(() => before.evaluate((frames) => frames.map(({ isConnected, hidden }) => [isConnected, hidden])))
    .toEqual([1, 2, 3, 4].map(() => [true, false]))
  await visit.page.locator('#less').click()
  await expect.poll(() => visit.page.locator('#less').innerText()).toBe('0')
  await expect.poll(() => visit.page.locator('iframe').count()).toBe(0)
  expect(visit.told).toEqual([])
})

it('Lit renders lists of what is held, and goes on', async () => {
  const lit = Buffer.from(await readFile('node_modules/lit-html/lit-html.js')).toString('base64')
  await open(`<head>${tagged(watchShop)}</head><body><div id="root"></div><script type="module">
    import { html, render } from 'data:text/javascript;base64,${lit}'
    const films = ['a', 'b']
    const show = (count) => render(html\`<ul>\${films.map((name) => html\`<li>
      <iframe title="Film" src="${visit.pages.other}/t/\${name}.html"></iframe>
      <img alt="" src="${visit.pages.other}/t/\${name}.gif"><i>\${count}</i></li>\`)}</ul>
      <button id="more" @click=\${() => show(count + 1)}>More</button>\`, document.getElementById('root'))
    show(0)</script>`)
  await settle()
  await visit.page.locator('#more').click()

  await expect.poll(() => visit.page.locator('li i').allInnerTexts()).toEqual(['1', '1'])
  expect(visit.pages.asked).toEqual([])
  expect(visit.errors).toEqual([])
  await accept()
  await expect.poll(() => [...visit.pages.asked].sort()).toEqual(['/t/a.gif', '/t/a.html', '/t/b.gif', '/t/b.html'])
})

it('jQuery appends, writes HTML and gets scripts; what waits among it comes after consent, once', async () => {
  await open(`<head>${tagged(watchShop)}${await inline('jquery/dist/jquery.js')}</head><body><div id="box"></div>`)
  await visit.page.evaluate((other) => {
    const { $ } = window as unknown as { $: JQueryStatic }
    $('#box').append(
      `<p>shop</p><img alt="" src="${other}/t/appended.gif"><script src="${other}/t/appended.js"></script>`,
    )
    // jQuery evaluates it by a script that it removes at once.
    $('#box').append("<script>if (!window.startCounter) (window.order ??= []).push('evaluated')</script>")
    $('#box').append($('<div>').html(`<img alt="" src="${other}/t/html.gif">`))
    $.ajaxSetup({ cache: true })
    void $.getScript(`${other}/t/got.js`).then(() => (window.loads ??= []).push('got'))
  }, visit.pages.other)
  await settle()
  expect(visit.pages.asked).toEqual([])
  expect(await visit.page.locator('#box p').innerText()).toBe('shop')

  await accept()

  await expect.poll(async () => (await order()).toSorted()).toEqual(['appended', 'evaluated', 'got'])
  await expect.poll(() => visit.page.evaluate(() => window.loads)).toEqual(['got'])
  await expect
    .poll(() => visit.pages.asked.filter((path) => path.endsWith('.gif')).toSorted())
    .toEqual(['/t/appended.gif', '/t/html.gif'])
  expect(visit.told).toEqual([])
})

interface JQueryStatic {
  (what: string): { append(what: unknown): void; html(html: string): unknown }
  ajaxSetup(settings: object): void
  getScript(url: string): Promise<unknown>
}

it('custom elements are upgraded, with what is held in them', async () => {
  await open(`<head>${tagged(watchShop)}</head><body><shop-map place="Turku"><img alt="" src="${visit.pages.other}/t/in.gif"></shop-map>
    <script>customElements.define('shop-map', class extends HTMLElement {
      static observedAttributes = ['place']
      attributeChangedCallback(name, before, now) { (window.order ??= []).push(now) }
      connectedCallback() { this.attachShadow({ mode: 'closed' }).innerHTML = '<img alt="" src="${visit.pages.other}/t/shade-' + this.getAttribute('place') + '.gif">' }
    }); const made = document.createElement('shop-map'); made.setAttribute('place', 'Oulu'); document.body.append(made)</script>`)
  await settle()
  expect(visit.pages.asked.filter((path) => path.includes('shade'))).toEqual([])
  await expect.poll(order).toEqual(['Turku', 'Oulu'])

  await accept()

  await expect.poll(() => visit.pages.asked.filter((path) => path.includes('shade'))).toHaveLength(2)
  expect(visit.told).toEqual([])
})

it('Turbo swaps the body: what the new page waits for comes after consent, and the old page’s no more', async () => {
  const head = `<head>${tagged(watchShop)}${await inline('@hotwired/turbo/dist/turbo.es2017-umd.js')}`
  const second = visit.pages.serve(`${head}</head><body><p>Second</p>
    <script src="${visit.pages.other}/t/second.js"></script><img alt="" src="${visit.pages.other}/t/second.gif">`)
  await open(`${head}</head><body><a href="${second}">on</a><script src="${visit.pages.other}/t/first.js"></script>`)
  await settle()
  visit.pages.asked.length = 0

  await visit.page.getByRole('link', { name: 'on', exact: true }).click()
  await visit.page.getByText('Second').waitFor()
  await settle()

  expect(visit.pages.asked).toEqual([])
  await accept()
  await expect.poll(order).toEqual(['second'])
  await settle()
  expect(await order()).toEqual(['second'])
  expect(visit.pages.asked.filter((path) => path.endsWith('second.gif'))).toHaveLength(1)
})

it('a router that parses the next page and moves its body in brings nothing that waits', async () => {
  await open(`<head>${tagged(watchShop)}</head><body><p>First</p>`)
  await visit.page.evaluate((other) => {
    const next = new DOMParser().parseFromString(
      `<p>Second</p><img alt="" src="${other}/t/moved.gif"><iframe title="map" src="${other}/t/moved"></iframe><script src="${other}/t/moved.js"></script>`,
      'text/html',
    )
    document.body.replaceWith(next.body)
    for (const script of document.body.querySelectorAll('script')) {
      const made = document.createElement('script')
      for (const { name, value } of script.attributes) made.setAttribute(name, value)
      script.replaceWith(made)
    }
  }, visit.pages.other)
  await settle()
  expect(visit.pages.asked).toEqual([])

  await accept()

  await expect.poll(order).toEqual(['moved'])
  await expect.poll(() => visit.pages.asked.toSorted()).toEqual(['/t/moved', '/t/moved.gif', '/t/moved.js'])
})

it('a router that swaps the whole head, as Astro’s does: what has not run yet starts once in its new place', async () => {
  const { other } = visit.pages
  const page = (name: string): string =>
    `${tagged(watchShop)}<script src="${other}/t/every.js"></script><script>startCounter('of the head')</script>
      <script async src="${other}/t/${name}-async.js"></script></head><body><p>${name}</p><script src="${other}/t/${name}.js"></script>`
  await open(
    `<head><script>window['start' + 'Counter'] = (name) => (window.order ??= []).push(name)</script>${page('first')}`,
  )
  await visit.page.evaluate((html) => {
    const next = new DOMParser().parseFromString(`<head>${html}`, 'text/html')
    document.head.replaceChildren(...next.head.children)
    document.body.replaceWith(next.body)
    // A router starts a script that it has not seen yet; it takes the first two for scripts that have run.
    const late = document.body.querySelector('script')!
    const made = document.createElement('script')
    for (const { name, value } of late.attributes) made.setAttribute(name, value)
    late.replaceWith(made)
  }, page('second'))

  await accept()

  // A script that another one has made is `async`: it runs as soon as it is there.
  const ran = async (): Promise<readonly string[]> => [...(await order())].sort()
  // Sooner than the guard gives up on a script, after eight seconds: nothing waits for the ones that never run.
  await expect.poll(ran, { timeout: 7_000 }).toEqual(['every', 'of the head', 'second'])
  await settle()
  expect(await ran()).toEqual(['every', 'of the head', 'second'])
})
