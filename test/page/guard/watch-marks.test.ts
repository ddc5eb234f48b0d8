// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardWhenNeeded } from '../../../src/page/guard/guard-when-needed.js'
import { watchMarks } from '../../../src/page/guard/elements/watch-marks.js'
import { bikeShop } from '../../decision/bike-shop.js'

const found = vi.fn()
let state: DocumentReadyState

/** The observer is told in a microtask, before the parser goes on. */
const told = (): Promise<void> => Promise.resolve()
const parsed = (): void => {
  state = 'interactive'
  document.dispatchEvent(new Event('readystatechange'))
}

beforeEach(() => {
  document.body.replaceChildren()
  found.mockClear()
  state = 'loading'
  vi.spyOn(document, 'readyState', 'get').mockImplementation(() => state)
})
afterEach(() => vi.restoreAllMocks())

describe('watching for marks while a page is parsed', () => {
  it.each([
    ['a mark', '<script data-evaste="films"></script>'],
    ['something held inside', '<div><p><img data-evaste-held="films" alt=""></p></div>'],
  ])('tells of %s once, in the same task', async (_, html) => {
    watchMarks(found)

    document.body.append(document.createRange().createContextualFragment(`<p>Bikes</p>${html}${html}`))
    await told()
    parsed()

    expect(found).toHaveBeenCalledOnce()
  })

  it('tells of a mark that follows a long page', async () => {
    watchMarks(found)
    for (let at = 0; at < 20; at += 1) document.body.append(document.createElement('p'))
    await told()
    expect(found).not.toHaveBeenCalled()

    document.body.append(document.createRange().createContextualFragment('<p><i data-evaste="films"></i></p>'))
    await told()

    expect(found).toHaveBeenCalledOnce()
  })

  it('tells at the end of a mark in a shadow root', () => {
    watchMarks(found)
    const host = document.body.appendChild(document.createElement('bike-list'))
    host
      .attachShadow({ mode: 'open' })
      .append(document.createRange().createContextualFragment('<i data-evaste="films">'))

    parsed()

    expect(found).toHaveBeenCalledOnce()
  })

  it('observes nothing more once the page is parsed, or once it is stopped', async () => {
    watchMarks(found)
    parsed()
    state = 'loading'
    const stop = watchMarks(found)
    stop()

    document.body.append(document.createRange().createContextualFragment('<i data-evaste="films"></i>'))
    await told()

    expect(found).not.toHaveBeenCalled()
  })
})

describe('after parsing, what a router brings', () => {
  const mark = (): void =>
    document.body.append(document.createRange().createContextualFragment('<i data-evaste="films"></i>'))
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  it.each(['click', 'popstate'])('is found in the seconds after a %s', (type) => {
    watchMarks(found)
    parsed()
    dispatchEvent(new Event(type))
    vi.advanceTimersByTime(2000)
    expect(found).not.toHaveBeenCalled()

    mark()
    vi.advanceTimersByTime(3000)

    expect(found).toHaveBeenCalled()
  })

  it('is not looked for without end', () => {
    watchMarks(found)
    parsed()

    dispatchEvent(new Event('click'))
    vi.advanceTimersByTime(60_000)

    expect(vi.getTimerCount()).toBe(0)
  })
})

describe('the guard that is at hand', () => {
  const guard = vi.fn()
  let isAllowed: boolean
  const open = (): ReturnType<typeof guardWhenNeeded> =>
    guardWhenNeeded(
      {
        declaration: bikeShop(),
        isAllowed: () => isAllowed,
        changed: () => undefined,
        release: () => Promise.resolve(),
      },
      () => guard.mockReturnValue({ held: [], misplaced: null, decided: vi.fn() }),
      () => undefined,
    )
  beforeEach(() => guard.mockClear())

  it('does not start where everything is allowed, until something is withdrawn', () => {
    isAllowed = true
    const opened = open()
    const before = guard.mock.calls.length

    isAllowed = false
    opened.decided(true)

    expect([before, guard.mock.calls.length]).toEqual([0, 1])
  })

  it('starts at once where something waits', () => {
    isAllowed = false

    open()

    expect(guard).toHaveBeenCalledOnce()
  })
})
