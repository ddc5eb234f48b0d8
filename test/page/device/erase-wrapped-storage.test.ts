// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { eraseTrackers } from '../../../src/page/device/erase-trackers.js'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

it.each<[string, (own: Storage) => unknown]>([
  ['a proxy', (own) => new Proxy(own, { get: (target, key) => wrapped(target, key) })],
  [
    'an object that only has the methods',
    (own) => ({
      get length() {
        return own.length
      },
      key: (i: number) => own.key(i),
      removeItem: (key: string) => own.removeItem(key),
    }),
  ],
])('keys are erased where a tool has put %s in place of the storage', (_, wrap) => {
  localStorage.setItem('seen_watches', '1')
  localStorage.setItem('basket', '2')
  vi.stubGlobal('localStorage', wrap(localStorage))

  eraseTrackers([{ name: 'seen_*', type: 'local-storage' }], [])

  vi.unstubAllGlobals()
  expect(Object.keys(localStorage)).toEqual(['basket'])
})

function wrapped(target: Storage, key: string | symbol): unknown {
  const value: unknown = Reflect.get(target, key)
  return typeof value === 'function' ? (value.bind(target) as unknown) : value
}
