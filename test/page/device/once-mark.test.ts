// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/huolto/" }
import { afterEach, expect, it, vi } from 'vitest'
import { leaveOnceMark, takeOnceMark } from '../../../src/page/device/once-mark.js'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
  history.replaceState(null, '', '/huolto/')
})

it('a mark counts for the next load of the same page, once', () => {
  leaveOnceMark(['films'])
  location.hash = '#below'

  expect([takeOnceMark(), takeOnceMark()]).toEqual([['films'], []])
})

it('a mark of another page is taken away, and counts for nothing', () => {
  leaveOnceMark(['films'])
  history.replaceState(null, '', '/varaosat/')

  expect([takeOnceMark(), sessionStorage.length]).toEqual([[], 0])
})

it.each(['{', '{"0":"films"}', 'null', '7'])('%s is no mark', (text) => {
  sessionStorage.setItem('evaste:once', text)

  expect([takeOnceMark(), sessionStorage.length]).toEqual([[], 0])
})

it('a device that stores nothing says so', () => {
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })

  expect(leaveOnceMark(['films'])).toBe(false)
})
