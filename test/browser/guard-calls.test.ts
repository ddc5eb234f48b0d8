import { beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile, Tracker } from '../../src/declaration/types.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const trackers: readonly Tracker[] = [
  { name: 'count_*' },
  { name: 'count_*', type: 'local-storage' },
  { name: 'count_*', type: 'session-storage' },
  { name: 'count_*', type: 'indexed-db' },
  { name: 'count_*', type: 'cache-storage' },
]
const shop: DeclarationFile = {
  ...watchShop,
  services: [
    {
      id: 'counter',
      name: 'Counter',
      purpose: 'analytics',
      matches: ['other.localhost', '*://localhost/counter/*'],
      trackers,
    },
  ],
}

const visit = useTagPages()
const { settle } = visit
beforeEach(async () => {
  await visit.page.goto(visit.pages.serve(`<head>${tagged(shop)}</head><body><p>Clocks and watches</p>`))
  visit.pages.asked.length = 0
})

const held = (): Promise<readonly string[]> => visit.page.evaluate(() => window.evaste.held.map(({ kind }) => kind))
/** What `script` answers, run in the page with the other origin as `other`. */
const run = (script: string): Promise<unknown> =>
  visit.page.evaluate(`(async (other) => { ${script} })('${visit.pages.other}')`)
const ends = `const ends = (made) => new Promise((resolve) =>
  ['open', 'load', 'message', 'error'].forEach((type) => made.addEventListener(type, () => resolve(type))))`

describe('a call to what waits', () => {
  it.each([
    ['fetch', 'fetch', `return fetch(other + '/a').catch(({ name }) => name)`, 'TypeError'],
    ['fetchLater', 'fetchLater', `return window.fetchLater?.(other + '/a').activated ?? false`, false],
    ['sendBeacon', 'sendBeacon', `return navigator.sendBeacon(other + '/a', 'body')`, true],
    ['a web socket', 'WebSocket', `return ends(new WebSocket(other.replace('http', 'ws') + '/a'))`, 'error'],
    ['an event source', 'EventSource', `return ends(new EventSource(other + '/a'))`, 'error'],
    ['a worker', 'Worker', `return ends(new Worker('/counter/worker.js'))`, 'error'],
    ['a shared worker', 'SharedWorker', `return ends(new SharedWorker('/counter/worker.js'))`, 'error'],
    [
      'a service worker',
      'register',
      `return navigator.serviceWorker.register('/counter/sw.js').catch(({ name }) => name)`,
      'TypeError',
    ],
  ])('by %s fails as one that the network refuses, and is never made', async (_, kind, script, answer) => {
    const answered = await run(`${ends}; ${script}`)
    await settle()

    expect(answered).toBe(answer)
    expect(await held()).toEqual([kind])
    expect(visit.pages.asked).toEqual([])
  })

  it('by a frame that has taken the place of another, reached by its number, is never made', async () => {
    const answered = await run(`
      const put = () => document.body.appendChild(Object.assign(document.createElement('iframe'), { srcdoc: '<p>' }))
      put().remove()
      put()
      return window[0].fetch(other + '/a', { mode: 'no-cors' }).then(() => 'sent', ({ name }) => name)`)
    await settle()

    expect(answered).toBe('TypeError')
    expect(visit.pages.asked).toEqual([])
  })

  it('by a peer connection asks no server of it, and goes on with the others', async () => {
    const servers = await run(`
      const urls = ['stun:' + new URL(other).host]
      const peer = new RTCPeerConnection({ iceServers: [{ urls }, { urls: 'stun:stun.tikitys.example' }] })
      return peer.getConfiguration().iceServers.map(({ urls }) => String(urls))`)

    expect(servers).toEqual(['stun:stun.tikitys.example'])
    expect(await held()).toEqual(['RTCPeerConnection'])
  })

  it('leaves the classes what they were: statics, instances, subclasses', async () => {
    const seen = await run(`
      class Ticker extends WebSocket { symbol = 'EUR' }
      const made = [new Ticker('ws://' + location.host), new Ticker(other.replace('http', 'ws'))]
      return [WebSocket.name, WebSocket.length, WebSocket.CLOSED,
        ...made.map((ticker) => [ticker instanceof Ticker, ticker instanceof WebSocket, ticker.symbol])]`)

    expect(seen).toEqual(['WebSocket', 1, 3, [true, true, 'EUR'], [true, true, 'EUR']])
  })
})

describe('a way to what waits', () => {
  const frame = `const frame = Object.assign(document.createElement('iframe'), { name: 'hidden' }); document.body.append(frame)`
  const form = `const form = Object.assign(document.createElement('form'), { action: other + '/a', target: 'hidden' })
    document.body.append(form)`
  const link = `const link = Object.assign(document.createElement('a'), { href: other + '/a', target: 'hidden' })
    document.body.append(link)`

  it.each([
    ['a form that a script sends', 'form', `${form}; form.submit()`],
    ['a form that a script requests to send', 'form', `${form}; form.requestSubmit()`],
    [
      'a button that sends elsewhere',
      'form',
      `${form}; form.action = '/own'; const button = document.createElement('button')
       button.formAction = other + '/a'; form.append(button); button.click()`,
    ],
    ['a link that a script clicks', 'link', `${link}; link.click()`],
    ['a window that a script opens', 'open', `open(other + '/a', 'hidden')`],
  ])('is not gone: %s', async (_, kind, script) => {
    await run(`${frame}; ${script}`)
    await settle()

    expect(await held()).toEqual([kind])
    expect(visit.pages.asked).toEqual([])
  })

  it('is a person’s to go: a link leads on, and only its ping is not sent', async () => {
    await run(`document.body.insertAdjacentHTML('beforeend',
      '<a href="' + other + '/shop" ping="' + other + '/ping" target="_blank" rel="opener">our film</a>')`)

    const [opened] = await Promise.all([
      visit.page.context().waitForEvent('page'),
      visit.page.getByText('our film').click(),
    ])
    await opened.waitForLoadState()
    await settle()

    await expect.poll(() => visit.pages.asked.filter((path) => path !== '/favicon.ico')).toEqual(['/shop'])
    await expect.poll(() => run(`return document.querySelector('[rel=opener]').ping`)).toBe(`${visit.pages.other}/ping`)
    expect(await held()).toEqual(['a'])
  })

  it.each([
    ['by its button', ''],
    ['by a script of the page, once it has looked at it', 'onsubmit="event.preventDefault(); this.submit()"'],
  ])('is a person’s to go: a form is sent, %s', async (_, attributes) => {
    await run(`document.body.insertAdjacentHTML('beforeend',
      '<form action="' + other + '/order" target="_blank" rel="opener" ${attributes}><button>Order</button></form>')`)

    const [opened] = await Promise.all([
      visit.page.context().waitForEvent('page'),
      visit.page.getByText('Order', { exact: true }).click(),
    ])
    await opened.waitForLoadState()

    await expect.poll(() => visit.pages.asked.filter((path) => path !== '/favicon.ico')).toEqual(['/order?'])
    expect(await held()).toEqual([])
  })

  it('a form into a frame of the page waits even where a person sends it', async () => {
    await run(`document.body.insertAdjacentHTML('beforeend',
      '<iframe name="hidden"></iframe><form action="' + other + '/order" target="hidden"><button>Order</button></form>')`)

    await visit.page.getByText('Order', { exact: true }).click()
    await settle()

    expect(await held()).toEqual(['form'])
    expect(visit.pages.asked).toEqual([])
  })

  it('a form that the page’s base sends into a frame waits too', async () => {
    await run(`document.head.insertAdjacentHTML('beforeend', '<base target="hidden">')
      document.body.insertAdjacentHTML('beforeend',
        '<iframe name="hidden"></iframe><form action="' + other + '/order"><button>Order</button></form>')`)

    await visit.page.getByText('Order', { exact: true }).click()
    await settle()

    expect(await held()).toEqual(['form'])
    expect(visit.pages.asked).toEqual([])
  })

  it('into a frame of the page waits even where a person follows it', async () => {
    await run(`${frame}; ${link}; link.textContent = 'our film'`)

    await visit.page.getByText('our film').click()
    await settle()

    expect(await held()).toEqual(['link'])
    expect(visit.pages.asked).toEqual([])
  })
})

describe('a write of what is declared and waits', () => {
  it('is dropped, whichever store it is meant for', async () => {
    const left = await run(`
      document.cookie = 'count_a=1'
      await cookieStore.set('count_b', '1')
      await cookieStore.set({ name: 'count_c', value: '1' })
      localStorage.count_d = sessionStorage.count_e = '1'
      const opened = await new Promise((resolve) => {
        const request = indexedDB.open('count_f', 2)
        request.onupgradeneeded = request.onsuccess = request.onerror = ({ type }) => resolve(type)
      })
      const cached = await caches.open('count_g').catch(({ name }) => name)
      return [document.cookie, Object.keys(localStorage).filter((key) => !key.startsWith('evaste')), sessionStorage.length,
        (await indexedDB.databases()).length, (await caches.keys()).length, opened, cached]`)

    expect(left).toEqual(['', [], 0, 0, 0, 'error', 'SecurityError'])
  })

  it('passes where it deletes, and where nobody declares the name', async () => {
    await visit.page.context().addCookies([{ name: 'count_a', value: '1', url: visit.pages.origin }])

    const left = await run(`
      await cookieStore.set({ name: 'count_a', value: '', expires: 1 })
      await cookieStore.set('basket', '1')
      await new Promise((resolve) => (indexedDB.open('basket').onsuccess = resolve))
      await caches.open('basket')
      return [document.cookie, (await indexedDB.databases()).map(({ name }) => name), await caches.keys()]`)

    expect(left).toEqual(['basket=1', ['basket'], ['basket']])
  })
})

describe('a worker that a script has made up', () => {
  const work = (type: string, own: string): string => `
    const code = \`'use strict'
      const calls = [fetch('\${other}/a').catch(({ name }) => name)]
      ${own}
      Promise.all(calls).then(postMessage)\`
    const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })), { type: '${type}' })
    return new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)))`
  const IMPORT = `try { importScripts('\${other}/a.js') } catch ({ name }) { calls.push(name) }`

  it.each([
    ['classic', IMPORT, ['TypeError', 'NetworkError']],
    ['module', '', ['TypeError']],
  ])('does its work, and its calls wait as the page’s do: %s', async (type, own, answers) => {
    expect(await run(work(type, own))).toEqual(answers)
    expect(visit.pages.asked).toEqual([])
  })

  it('waits in a worker of a data: URL, and in one shared worker for all who open the same blob', async () => {
    const answers = await run(`
      const code = "fetch('" + other + "/a').catch(({ name }) => name)"
      const shared = URL.createObjectURL(new Blob(['let opened = 0; onconnect = ({ ports: [port] }) => { opened += 1; ' +
        code + '.then((name) => port.postMessage([name, opened])) }']))
      const heard = (port) => new Promise((resolve) => (port.onmessage = ({ data }) => resolve(data)))
      const made = new Worker('data:text/javascript;base64,' + btoa(code + '.then(postMessage)') + '#name')
      return [await heard(made), await heard(new SharedWorker(shared).port), await heard(new SharedWorker(shared).port)]`)

    expect(answers).toEqual(['TypeError', ['TypeError', 1], ['TypeError', 2]])
    expect(visit.pages.asked).toEqual([])
  })

  it('calls whom it likes once that is allowed', async () => {
    await visit.page.evaluate(() => window.evaste.acceptAll())

    await run(work('classic', 'calls[0] = calls[0].then(({ ok }) => ok)'))

    expect(visit.pages.asked).toEqual(['/a'])
  })
})

it('patches only what a declaration needs', async () => {
  const native = `return [
    Object.getOwnPropertyDescriptor(IDBFactory.prototype, 'open').value, CacheStorage.prototype.open,
    Object.getOwnPropertyDescriptor(Document.prototype, 'cookie').set, Storage.prototype.setItem,
  ].map((one) => String(one).includes('{ [native code] }') && !String(one).startsWith('function ()'))`
  await visit.page.goto(
    visit.pages.serve(`<head>${tagged({ ...shop, services: [] })}</head><body><p>Clocks and watches</p>`),
  )

  expect(await run(native)).toEqual([true, true, true, true])
})
