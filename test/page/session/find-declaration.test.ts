// @vitest-environment jsdom
import { afterEach, describe, expect, it, vi } from 'vitest'
import { findDeclaration } from '../../../src/page/session/find-declaration.js'
import { bikeShopFile } from '../../decision/bike-shop.js'

const url = 'https://www.polkupaja.example/evaste.json'
const renamed = { ...bikeShopFile, version: 'newer' }

/** A site that publishes `body` at the declaration's address. */
function publish(body: string | (() => Promise<Response>), status = 200) {
  const fetch = vi.fn(async (_url: string, _init?: RequestInit) =>
    typeof body === 'string' ? new Response(body, { status }) : body(),
  )
  vi.stubGlobal('fetch', fetch)
  const sent: [string, string, boolean][] = []
  vi.stubGlobal(
    'XMLHttpRequest',
    class {
      responseText = ''
      overrideMimeType = (): void => undefined
      open = (method: string, address: string, isAsync: boolean): void => void sent.push([method, address, isAsync])
      send(): void {
        if (typeof body !== 'string') throw new DOMException('Failed', 'NetworkError')
        this.responseText = body
      }
    },
  )
  return { fetch, sent }
}
const keepCopy = (file: unknown, from = url, site = 'bike-shop'): void =>
  localStorage.setItem(`evaste:${site}:declaration`, JSON.stringify({ url: from, file }))
const unasked = (): never => expect.unreachable('nothing was unreadable')
const down = (): Promise<Response> => Promise.reject(new TypeError('Failed to fetch'))

afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  localStorage.clear()
})

describe('a declaration at hand', () => {
  it('is known now, and nothing comes later', async () => {
    const { fetch, sent } = publish(down)

    const found = findDeclaration(() => bikeShopFile, true, unasked)

    expect(found.now?.site).toBe('bike-shop')
    expect(await found.later).toBeNull()
    expect([fetch.mock.calls.length, sent.length]).toEqual([0, 0])
  })

  it.each<[string, () => unknown]>([
    ['is not JSON', () => JSON.parse('{ "format": 1,') as unknown],
    ['is nothing', () => undefined],
    ['is of a later format', () => ({ ...bikeShopFile, format: 2 })],
    [
      'erases everything',
      () => ({ ...bikeShopFile, services: [{ id: 'x', name: 'x', purpose: 'analytics', trackers: [{ name: '*' }] }] }),
    ],
    ['holds itself', () => Object.assign({ ...bikeShopFile }, { toJSON: null, services: { length: 1e9 } })],
  ])('that %s is no declaration, and why is told (R128)', async (_what, source) => {
    const unreadable = vi.fn()

    const found = findDeclaration(source, true, unreadable)

    expect(found.now).toBeNull()
    expect(await found.later).toBeNull()
    expect(unreadable.mock.calls).toEqual([[expect.any(Error)]])
  })
})

describe('a declaration at an address, on a first visit', () => {
  it('is waited for, where there is a tag: nothing third-party runs before it is known', async () => {
    const { fetch, sent } = publish(JSON.stringify(bikeShopFile))

    const found = findDeclaration(url, true, unasked)

    expect(found.now?.site).toBe('bike-shop')
    expect(sent).toEqual([['GET', url, false]])
    expect((await found.later)?.site).toBe('bike-shop')
    expect(fetch).not.toHaveBeenCalled()
  })

  it('comes later, where there is none', async () => {
    const { fetch, sent } = publish(JSON.stringify(bikeShopFile))

    const found = findDeclaration(url, false, unasked)

    expect(found.now).toBeNull()
    expect((await found.later)?.site).toBe('bike-shop')
    expect(fetch.mock.calls).toEqual([[url, { cache: 'no-cache' }]])
    expect(sent).toEqual([])
  })

  it.each([
    ['is not there', '<!doctype html><title>404</title>', true],
    ['is not there', '<!doctype html><title>404</title>', false],
    ['is cut short', JSON.stringify(bikeShopFile).slice(0, -30), true],
    ['is another file', '{"name":"polkupaja","version":"1.0.0"}', false],
    ['cannot be reached', down, true],
    ['cannot be reached', down, false],
  ])('that %s is told once, and none is known', async (_what, body, waits) => {
    publish(body)
    const unreadable = vi.fn()

    const found = findDeclaration(url, waits, unreadable)

    expect(found.now).toBeNull()
    expect(await found.later).toBeNull()
    expect(unreadable).toHaveBeenCalledTimes(1)
  })
})

describe('a declaration at an address, on a later visit', () => {
  it('is the device’s copy now, and the newest later: the page does not wait', async () => {
    keepCopy(bikeShopFile)
    const { sent } = publish(JSON.stringify(renamed))

    const found = findDeclaration(url, true, unasked)

    expect(found.now?.version).toBeUndefined()
    expect((await found.later)?.version).toBe('newer')
    expect(sent).toEqual([])
  })

  it.each([
    ['cannot be reached', down],
    ['has become another file', '<!doctype html>'],
  ])('stays the last good copy while the address %s, and that is no problem', async (_what, body) => {
    keepCopy(bikeShopFile)
    publish(body)

    const found = findDeclaration(url, true, unasked)

    expect(found.now?.site).toBe('bike-shop')
    expect(await found.later).toBeNull()
  })

  it.each([
    ['of another address', () => keepCopy(renamed, 'https://www.polkupaja.example/other.json')],
    ['that is broken', () => localStorage.setItem('evaste:bike-shop:declaration', `{"url":"${url}`)],
    ['that is no declaration', () => keepCopy({ format: 1 })],
    ['under another name', () => localStorage.setItem('declaration', JSON.stringify({ url, file: renamed }))],
  ])('is waited for again where the device has a copy %s', (_what, keep) => {
    keep()
    const { sent } = publish(JSON.stringify(bikeShopFile))

    const found = findDeclaration(url, true, unasked)

    expect(found.now?.version).toBeUndefined()
    expect(found.now?.site).toBe('bike-shop')
    expect(sent).toHaveLength(1)
  })

  it('is waited for each time where the device keeps nothing', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError')
    })
    publish(JSON.stringify(bikeShopFile))

    const found = findDeclaration(url, true, unasked)

    expect(found.now?.site).toBe('bike-shop')
  })
})
