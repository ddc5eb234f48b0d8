// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, describe, expect, it } from 'vitest'
import { guardPage } from './guarded-page.js'

let page: ReturnType<typeof guardPage>
const guard = (): typeof page => (page = guardPage())

afterEach(() => {
  page.guard.stop()
  localStorage.clear()
  sessionStorage.clear()
})

describe('a declared key whose service waits', () => {
  it.each([
    ['as a property', () => (localStorage.hm_visit = '1')],
    ['by its name in brackets', () => (localStorage['hm_visit'] = '1')],
    ['with others at once', () => Object.assign(localStorage, { hm_visit: '1', hm_page: '2' })],
    ['by a definition', () => Object.defineProperty(localStorage, 'hm_visit', { value: '1' })],
    ['by reflection', () => Reflect.set(localStorage, 'hm_visit', '1')],
    ['by the method', () => localStorage.setItem('hm_visit', '1')],
    ['by the borrowed method', () => Storage.prototype.setItem.call(localStorage, 'hm_visit', '1')],
  ])('is not written %s, and nobody hears an error', (_, write) => {
    const { guard: guarding, held } = guard()

    expect(write).not.toThrow()

    expect(held()).toContain('local-storage hm_visit ← heatmap')
    guarding.stop()
    expect({ ...localStorage }).toEqual({})
  })

  it('is written once its service is allowed', () => {
    const { allowed } = guard()
    allowed.add('heatmap')

    localStorage.hm_visit = '1'

    expect(localStorage.getItem('hm_visit')).toBe('1')
  })

  it('is not written by one who had the storage before, by its method', () => {
    const before = localStorage
    const { held } = guard()
    void localStorage.length

    before.setItem('hm_visit', '1')

    expect(held()).toEqual(['local-storage hm_visit ← heatmap'])
    expect(before).toHaveLength(0)
  })

  it('is not written by the method to a storage that a tool has wrapped', () => {
    const { held } = guard()
    const wrapped = new Proxy(localStorage, {})
    const { setItem } = Storage.prototype

    setItem.call(wrapped, 'hm_visit', '1')
    wrapped.hm_visit = '2'

    expect(held()).toEqual(['local-storage hm_visit ← heatmap', 'local-storage hm_visit ← heatmap'])
    expect(localStorage).toHaveLength(0)
  })

  it('may be written by one who kept the storage, when the guard has stopped', () => {
    const { guard: guarding } = guard()
    const kept = localStorage
    const { length } = kept
    guarding.stop()

    kept.setItem('theme', 'dark')

    expect([length, kept.length, kept.getItem('theme'), kept.theme]).toEqual([0, 1, 'dark', 'dark'])
  })
})

describe('a guarded storage is to the page what it was', () => {
  it('reads, lists, counts and deletes as before', () => {
    localStorage.setItem('theme', 'dark')
    guard()
    localStorage.size = 'XL'

    expect(localStorage.theme).toBe('dark')
    expect([localStorage.length, localStorage.key(0), localStorage.getItem('size')]).toEqual([2, 'theme', 'XL'])
    expect(Object.keys(localStorage)).toEqual(['theme', 'size'])
    expect(JSON.stringify(localStorage)).toBe('{"theme":"dark","size":"XL"}')
    expect('size' in localStorage && delete localStorage.size).toBe(true)
    localStorage.removeItem('theme')
    expect(localStorage).toHaveLength(0)
  })

  it('is of its class, always the same object, and taken by the class’s own methods', () => {
    guard()
    localStorage.setItem('theme', 'dark')

    expect(localStorage).toBeInstanceOf(Storage)
    expect(Object.prototype.toString.call(localStorage)).toBe('[object Storage]')
    expect(localStorage).toBe(window.localStorage)
    expect(localStorage.setItem).toBe(Storage.prototype.setItem)
    expect(Storage.prototype.getItem.call(localStorage, 'theme')).toBe('dark')
    expect(Object.getOwnPropertyDescriptor(Storage.prototype, 'length')?.get?.call(localStorage)).toBe(1)
  })

  it('stands in the events that tell of it, from the browser and from the page', () => {
    guard()

    const made = new StorageEvent('storage', { key: 'theme', storageArea: localStorage })

    expect(made.storageArea).toBe(localStorage)
    expect(made.key).toBe('theme')
    expect(new StorageEvent('storage').storageArea).toBeNull()
    expect(made).toBeInstanceOf(StorageEvent)
  })

  it('is the browser’s own where nobody declares a key', () => {
    const [local, session, { setItem }] = [localStorage, sessionStorage, Storage.prototype]

    page = guardPage({ services: [] })

    expect(localStorage).toBe(local)
    expect(sessionStorage).toBe(session)
    expect(Storage.prototype.setItem).toBe(setItem)
  })
})
