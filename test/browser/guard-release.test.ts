import { describe, expect, it } from 'vitest'
import { rewriteHtml } from '../../src/rewrite.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
const { open, order, settle } = visit
const accept = (): Promise<void> => visit.page.evaluate(() => void window.evaste.acceptAll())
const note = (text: string): string => `(window.order ??= []).push(${JSON.stringify(text)})`

describe('a script that starts late', () => {
  it.each([
    ['at once', '%'],
    ['in a callback', 'setTimeout(() => { % })'],
  ])('still hears that the page has loaded, where it listens %s', async (_, when) => {
    const listening = `document.addEventListener('DOMContentLoaded', () => ${note('parsed')});
      addEventListener('load', { handleEvent: () => ${note('loaded')} });
      document.addEventListener('readystatechange', () => ${note('complete')})`
    await open(`<head>${tagged(watchShop)}</head><body>
      <script>/* startCounter */ ${when.replace('%', listening)}; window.onload = () => ${note('onload')}</script>`)
    await settle()

    await accept()

    await expect.poll(async () => (await order()).toSorted()).toEqual(['complete', 'loaded', 'onload', 'parsed'])
    await settle()
    expect(await order()).toHaveLength(4)
  })

  it('still hears it as a module', async () => {
    await open(`<head>${tagged(watchShop)}</head><body>
      <script type="module">/* startCounter */ addEventListener('DOMContentLoaded', () => ${note('parsed')})</script>`)

    await accept()

    await expect.poll(order).toEqual(['parsed'])
  })

  it('writes behind itself, in as many pieces as it likes, and what it writes runs before what comes next', async () => {
    await open(`<head>${tagged(watchShop)}</head><body>
      <script>/* startCounter */ document.write('<p id="written">Open'); document.write(' on Sunday</p><scr' +
        'ipt src="${visit.pages.other}/t/written.js"></scr' + 'ipt><scr' + 'ipt>${note('inner').replaceAll('"', '\\"')}</scr' + 'ipt>')</script>
      <script src="${visit.pages.other}/t/next.js"></script><p id="last">Repairs</p>`)
    await settle()
    expect(visit.pages.asked.filter((path) => path.includes('written'))).toEqual([])

    await accept()

    await expect.poll(order).toEqual(['written', 'inner', 'next'])
    await expect
      .poll(async () => (await visit.page.locator('body').innerText()).replace(/\s+/g, ' '))
      .toContain('Open on Sunday Repairs')
    expect(await visit.page.locator('#last').count()).toBe(1)
  })
})

it('a URL written in two pieces is held and comes back', async () => {
  await open(`<head>${tagged(watchShop)}
    <script>document.write('<scr'); document.write('ipt src="${visit.pages.other}/t/one.js"></scr' + 'ipt>')</script>
    <script>document.write('<script src="${visit.pages.other}'); document.write('/t/two.js"></scr' + 'ipt><b id=written>x</b>')</script>
    </head><body><p>Clocks</p>`)
  await settle()
  expect(await order()).toEqual([])
  expect(await visit.page.locator('#written').count()).toBe(1)

  await accept()

  await expect.poll(order).toEqual(['one', 'two'])
  await settle()
  expect(await order()).toHaveLength(2)
})

it('nothing that was released runs again when it is copied, written anew or moved', async () => {
  await open(`<head>${tagged(watchShop)}</head><body>
    <div id="box"><script src="${visit.pages.other}/t/boxed.js"></script><img alt="" src="${visit.pages.other}/t/boxed.gif"></div>`)
  await settle()
  await visit.page.evaluate(() => {
    const box = document.querySelector('#box') as Element
    const whole = document.cloneNode(true) as Document
    document.body.append(box.cloneNode(true).cloneNode(true), document.importNode(whole.querySelector('#box')!, true))
  })
  await accept()
  await expect.poll(order).toEqual(['boxed'])

  await visit.page.evaluate(() => {
    const box = document.querySelector('#box') as HTMLElement
    document.body.append(box.cloneNode(true), document.importNode(box, true))
    box.insertAdjacentHTML('afterend', box.innerHTML)
    document.body.append(box)
  })
  await settle()

  expect(await order()).toEqual(['boxed'])
})

it('a page writes into an empty frame of its own, and what is declared waits there', async () => {
  await visit.open(`<head>${tagged(watchShop)}</head><body><iframe id="own"></iframe>`)
  await visit.settle()

  const left = await visit.page.evaluate((other) => {
    const inner = document.querySelector<HTMLIFrameElement>('#own')!.contentDocument!
    inner.open()
    inner.write(`<p>Own</p><img src="${other}/t/written.gif">`)
    inner.close()
    inner.body.insertAdjacentHTML('beforeend', `<b>own</b><img src="${other}/t/inserted.gif">`)
    return inner.body.textContent
  }, visit.pages.other)
  await visit.settle()

  expect(left).toBe('Ownown')
  expect(visit.pages.asked).toEqual([])
  await expect.poll(() => visit.page.evaluate(() => window.evaste.held.length)).toBe(2)
})

it('a frame that is held says nothing of loading while an answer may still come', async () => {
  await open(`<head>${tagged(watchShop)}</head><body>
    <iframe title="map" src="${visit.pages.other}/t/map" onload="(window.loads ??= []).push('inline')"></iframe>
    <script>document.querySelector('iframe').addEventListener('load', () => (window.loads ??= []).push('listener'))</script>`)
  await settle()
  expect(await visit.page.evaluate(() => window.loads ?? [])).toEqual([])

  await accept()

  await expect.poll(() => visit.page.evaluate(() => window.loads)).toEqual(['inline', 'listener'])
})

it('a page that requires Trusted Types and nonces goes on, and what is released runs under them', async () => {
  const policy = "script-src 'nonce-n1' 'strict-dynamic'; base-uri 'none'; require-trusted-types-for 'script'"
  const nonced = tagged(watchShop).replaceAll('<script', '<script nonce="n1"')
  await open(
    `<head>${nonced}<script nonce="n1" src="${visit.pages.other}/t/first.js"></script></head><body><div id="box"></div>
    <iframe srcdoc="<script src='${visit.pages.other}/t/inside.js'></script>" title="inside"></iframe>
    <script nonce="n1">try { document.querySelector('#box').innerHTML = '<img alt="" src="${visit.pages.other}/t/x.gif">' }
      catch (error) { ${note('refused')} }</script>`,
    { 'content-security-policy': policy },
  )
  await settle()
  expect(await order()).toEqual(['refused'])
  expect(visit.pages.asked.filter((path) => path.includes('inside'))).toEqual([])

  await accept()

  await expect.poll(order).toEqual(['refused', 'first'])
  await expect.poll(() => visit.page.evaluate(() => document.querySelector('iframe')?.matches('[srcdoc]'))).toBe(true)
})

it('after stop, every function of the page is its own again', async () => {
  await visit.page.goto(visit.pages.serve('<head></head><body>'))
  const snapshot = (): object =>
    Object.fromEntries(
      ['Node', 'Element', 'Document', 'HTMLImageElement', 'HTMLScriptElement', 'Attr', 'Range', 'CSSStyleSheet'].map(
        (name) => [
          name,
          Object.entries(Object.getOwnPropertyDescriptors((window as never)[name]['prototype'] as object)).map(
            ([key, { value, get, set }]) =>
              [value, get, set].map(
                (part) => typeof part === 'function' && `${key} ${String(part)} ${part.length} ${part.name}`,
              ),
          ),
        ],
      ),
    )
  const before = await visit.page.evaluate(snapshot)
  await open(`<head>${tagged(watchShop)}</head><body>`)
  expect(await visit.page.evaluate(snapshot)).not.toEqual(before)

  await visit.page.evaluate(() => window.evaste.stop())

  expect(await visit.page.evaluate(snapshot)).toEqual(before)
})

it('a second tag on the page changes nothing', async () => {
  await open(
    `<head>${tagged(watchShop)}${tagged(watchShop)}<script src="${visit.pages.other}/t/once.js"></script></head><body>`,
  )

  await accept()

  await expect.poll(order).toEqual(['once'])
  await settle()
  expect(await order()).toEqual(['once'])
  expect(visit.told).toEqual([])
})

describe('a page that was rewritten', () => {
  const html = (): string => `<!doctype html><head>${tagged(watchShop)}
    <script src="${visit.pages.other}/t/classic.js"></script>
    <script>/* startCounter */ ${note('inline')}</script>
    <script defer src="${visit.pages.other}/t/deferred.js"></script>
    <script type="module" src="${visit.pages.other}/t/module.js"></script>
    <style>body { background: url(${visit.pages.other}/t/back.gif) }</style></head><body>
    <p>Clocks</p><img id="pixel" alt="" src="${visit.pages.other}/t/pixel.gif">
    <script>/* startCounter */ document.write('<b>written</b>')</script>
    <script src="${visit.pages.other}/ads/advertiser.js"></script>
    <script src="${visit.pages.other}/t/last.js"></script>`

  it('asks nothing before consent; then everything comes, in order and once', async () => {
    const { html: written } = rewriteHtml(html(), watchShop)
    await open(written)
    await settle()
    expect(visit.pages.asked).toEqual([])
    expect(await order()).toEqual([])
    expect(
      await visit.page
        .locator('#pixel')
        .evaluate((image: HTMLImageElement) => [image.src.includes('pixel'), image.matches('[src]')]),
    ).toEqual([true, false])

    await visit.page.evaluate(() => window.evaste.decide({ counter: true }))

    await expect.poll(order).toEqual(['classic', 'inline', 'last', 'deferred', 'module'])
    await expect
      .poll(() => visit.pages.asked.toSorted())
      .toEqual(
        ['back.gif', 'classic.js', 'deferred.js', 'last.js', 'module.js', 'pixel.gif'].map((name) => `/t/${name}`),
      )
    await expect.poll(() => visit.page.locator('b').innerText()).toBe('written')
    await expect.poll(() => visit.page.locator('[data-evaste-held~="counter"]').count()).toBe(0)
    expect(visit.pages.asked.some((path) => path.startsWith('/ads'))).toBe(false)
  })

  it('runs on the next page without being asked again', async () => {
    await open('<head>' + tagged(watchShop) + '</head><body>')
    await accept()
    await visit.page.waitForFunction(() => document.cookie.includes('evaste='))
    await open(rewriteHtml(html(), watchShop).html)

    await expect.poll(order).toEqual(['classic', 'inline', 'advertiser', 'last', 'deferred', 'module'])
    expect(visit.told).toEqual([])
  })

  it.each([
    ['every service is allowed', { counter: true, advertiser: true }],
    ['another service is not', { counter: true, advertiser: false }],
  ])('loads its frames on the next page, each once, where %s', async (_, answer) => {
    const { other } = visit.pages
    const nested = `<script src='${other}/t/nested.js'></script>`
    await open(`<head>${tagged(watchShop)}</head><body>`)
    await visit.page.evaluate((decision) => void window.evaste.decide(decision), answer)
    await visit.page.waitForFunction(() => document.cookie.includes('evaste='))
    const framed = [
      `<iframe title="a" srcdoc="${nested}"></iframe>`,
      `<iframe title="b" loading="lazy" srcdoc="${nested.replace('nested', 'lazy')}"></iframe>`,
      `<iframe title="c" src="${other}/t/below" srcdoc="${nested.replace('nested', 'above')}"></iframe>`,
      `<iframe title="d" srcdoc="${nested.replace('nested', 'over')}" src="${other}/t/below"></iframe>`,
      `<iframe title="e" src="${other}/t/map"></iframe><p>Clocks</p>`,
    ]
    const bodies = [`<body>${framed.join('')}</body>`, `<frameset><frame src="${other}/t/framed"></frameset>`]
    for (const body of bodies) {
      await open(rewriteHtml(`<!doctype html><head>${tagged(watchShop)}</head>${body}`, watchShop).html)
      await settle()
    }

    const once = ['above.js', 'framed', 'lazy.js', 'map', 'nested.js', 'over.js'].map((name) => `/t/${name}`)
    await expect.poll(() => visit.pages.asked.toSorted()).toEqual(once)
    await settle()
    expect(visit.pages.asked.toSorted()).toEqual(once)
    expect(visit.told).toEqual([])
  })
})
