// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { type Guard, startGuard } from '../../../src/page/guard/guard.js'
import { release } from '../../../src/page/guard/release/release.js'
import { bikeShop } from '../../decision/bike-shop.js'

const url = 'https://stats.polkupaja.example/p'
let guard: Guard
let isRefused = false
let isAllowed = false
const changed = vi.fn()

beforeEach(() => {
  vi.useFakeTimers()
  ;[isRefused, isAllowed] = [false, false]
  guard = startGuard({
    declaration: bikeShop({}),
    isAllowed: (id) => isAllowed || id === 'necessary' || id === 'cart',
    isRefused: () => isRefused,
    changed,
    release,
  })
})
afterEach(() => {
  guard.stop()
  document.body.replaceChildren()
  vi.useRealTimers()
})

/** The events that an element fires, oldest first. */
function insertHeld(name: string, attribute: string): readonly string[] {
  const events: string[] = []
  const element = document.createElement(name)
  for (const type of ['load', 'error']) element.addEventListener(type, () => events.push(type))
  element.setAttribute('rel', 'stylesheet')
  element.setAttribute(attribute, url)
  document.body.append(element)
  expect(guard.held.length).toBeGreaterThan(0)
  return events
}

describe('what is held', () => {
  it.each([
    ['script', 'src'],
    ['link', 'href'],
    ['img', 'src'],
    ['video', 'src'],
    ['audio', 'src'],
    ['object', 'data'],
    ['embed', 'src'],
    ['input', 'src'],
  ])('%s fires error in a later task where its service is refused, once', async (name, attribute) => {
    isRefused = true

    const events = insertHeld(name, attribute)
    expect(events).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(events).toEqual(['error'])
    await guard.release()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(events).toEqual(['error'])
  })

  it('waits a while for an answer, and then fires all the same', async () => {
    const events = insertHeld('script', 'src')

    await vi.advanceTimersByTimeAsync(2000)
    expect(events).toEqual([])
    await vi.advanceTimersByTimeAsync(2000)

    expect(events).toEqual(['error'])
  })

  it('waits that long once a page: a loader that goes on to the next script is not kept again', async () => {
    const first = insertHeld('script', 'src')
    await vi.advanceTimersByTimeAsync(2000)
    const second = insertHeld('script', 'src')
    await vi.advanceTimersByTimeAsync(1000)
    expect([first, second]).toEqual([['error'], ['error']])

    const third = insertHeld('script', 'src')
    expect(third).toEqual([])
    await vi.advanceTimersByTimeAsync(1)

    expect(third).toEqual(['error'])
  })

  it('fires as soon as it is refused', async () => {
    const events = insertHeld('img', 'src')
    isRefused = true

    await guard.release()
    await vi.advanceTimersByTimeAsync(1)

    expect(events).toEqual(['error'])
  })

  it('fires no error of ours once it is released', async () => {
    const events = insertHeld('img', 'src')
    isAllowed = true

    await guard.release()
    await vi.advanceTimersByTimeAsync(10_000)

    expect(events).not.toContain('error')
  })

  it('fires again for another address', async () => {
    isRefused = true
    const events = insertHeld('img', 'src')
    await vi.advanceTimersByTimeAsync(1)

    document.querySelector('img')!.src = `${url}?2`
    await vi.advanceTimersByTimeAsync(1)

    expect(events).toEqual(['error', 'error'])
  })
})

describe('a frame that is held', () => {
  it('fires load once it is refused, as where the network fails', async () => {
    const events = insertHeld('iframe', 'src')
    isRefused = true

    await guard.release()
    await vi.advanceTimersByTimeAsync(1)

    expect(events).toEqual(['load'])
  })

  it('fires nothing of ours while an answer may still come', async () => {
    const events = insertHeld('iframe', 'src')

    await vi.advanceTimersByTimeAsync(10_000)

    expect(events).toEqual([])
  })
})

it('an inline script fires nothing', async () => {
  isRefused = true
  const events: string[] = []
  const script = document.createElement('script')
  script.addEventListener('error', () => events.push('error'))
  script.text = 'heatmap.start()'
  document.body.append(script)
  expect(guard.held).toHaveLength(1)

  await vi.advanceTimersByTimeAsync(10_000)

  expect(events).toEqual([])
})

it('a page that writes the same address into a frame again causes no task', async () => {
  isRefused = true
  const element = document.createElement('iframe')
  document.body.append(element)
  const write = (): void => element.setAttribute('src', url)
  write()
  await vi.advanceTimersByTimeAsync(10_000)
  const [microtask, task] = [vi.spyOn(window, 'queueMicrotask'), vi.spyOn(window, 'setTimeout')]
  changed.mockClear()

  write()

  // Each would start Angular's change detection, which writes the address again.
  expect([changed, microtask, task].map(({ mock }) => mock.calls.length)).toEqual([0, 0, 0])
  element.setAttribute('src', `${url}?2`)
  expect(changed).toHaveBeenCalledOnce()
})
