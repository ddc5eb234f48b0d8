// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { mayBeReload } from '../../../src/page/device/may-be-reload.js'

afterEach(() => {
  vi.unstubAllGlobals()
})

it.each([
  ['navigate', false],
  ['reload', true],
  ['back_forward', true],
  [undefined, true],
])('a page that was opened by %s may be one that evaste has reloaded: %s', (type, isPossible) => {
  vi.stubGlobal('performance', { getEntriesByType: () => (type ? [{ type }] : []) })

  expect(mayBeReload()).toBe(isPossible)
})

it('Firefox reloads as a new visit', () => {
  vi.stubGlobal('performance', { getEntriesByType: () => [{ type: 'navigate' }] })
  vi.stubGlobal('mozInnerScreenX', 0)

  expect(mayBeReload()).toBe(true)
})

it('a browser that does not say may have reloaded', () => {
  vi.stubGlobal('performance', {})

  expect(mayBeReload()).toBe(true)
})
