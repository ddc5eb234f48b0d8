// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { watchDeparture } from '../../../src/page/session/watch-departure.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const leave = (): boolean => dispatchEvent(new Event('beforeunload'))

it('reloads a page that the visitor is not leaving at once', () => {
  leave()
  const reload = vi.fn()

  watchDeparture()(reload)
  vi.advanceTimersByTime(0)

  expect(reload).toHaveBeenCalledOnce()
})

it('does not take a visitor back who is leaving, and reloads later if the page has stayed', () => {
  const reload = vi.fn()
  const reloadUnlessLeft = watchDeparture()
  leave()

  reloadUnlessLeft(reload)
  vi.advanceTimersByTime(9_000)
  expect(reload).not.toHaveBeenCalled()

  vi.advanceTimersByTime(1_000)
  expect(reload).toHaveBeenCalledOnce()
})

it('reloads at once if the page has stayed for a while after a download began', () => {
  const reload = vi.fn()
  const reloadUnlessLeft = watchDeparture()
  leave()
  vi.advanceTimersByTime(10_000)

  reloadUnlessLeft(reload)
  vi.advanceTimersByTime(0)

  expect(reload).toHaveBeenCalledOnce()
})
