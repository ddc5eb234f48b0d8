// @vitest-environment jsdom
import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const code = readFileSync('demo/sites/outside.js', 'utf8')
const log = [
  { time: '2026-03-02T12:00:01.000Z', path: '/tr?ev=<b>PageView</b>', referer: null, cookie: '_fbp=fb.1.2.3' },
]
const entries = [
  {
    entry: 7,
    recordedAt: '2026-03-02T12:00:02.000Z',
    source: 'banner',
    ip: 'encrypted',
    choices: { analytics: 'given' },
  },
]

const answer = (url: string): Promise<Response> => Promise.resolve(Response.json(url.endsWith('/log') ? log : entries))
const open = (address: string): void => {
  history.replaceState(null, '', address)
  window.eval(code)
}
const panel = (): Element | null => document.querySelector('evaste-debug #outside')

describe('the demo’s part of the debug panel', () => {
  beforeEach(() => {
    vi.useFakeTimers()
    vi.stubGlobal('fetch', vi.fn(answer))
  })

  afterEach(() => {
    vi.useRealTimers()
    vi.unstubAllGlobals()
    document.body.replaceChildren()
  })

  it('waits for the panel, then tells what arrived and what is held, as text', async () => {
    open('/sites/siniservice/?evaste-debug')
    expect(panel()).toBeNull()

    document.body.append(document.createElement('evaste-debug'))
    await vi.advanceTimersByTimeAsync(1000)

    expect(panel()?.textContent).toContain('12:00:01 /tr?ev=<b>PageView</b> (cookie: _fbp=fb.1.2.3)')
    expect(panel()?.textContent).toContain('7: 2026-03-02T12:00:02.000Z, banner, IP encrypted; analytics given')
    expect(panel()?.querySelector('b')).toBeNull()
    expect(fetch).toHaveBeenCalledWith('/demo/entries?site=siniservice')
  })

  it('says so when nobody answers', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    document.body.append(document.createElement('evaste-debug'))

    open('/sites/siniservice/?evaste-debug')
    await vi.advanceTimersByTimeAsync(1000)

    expect(panel()?.textContent).toContain('The third party does not answer: Failed to fetch')
  })

  it('leaves every other page alone', async () => {
    document.body.append(document.createElement('evaste-debug'))

    open('/sites/siniservice/')
    await vi.advanceTimersByTimeAsync(5000)

    expect(panel()).toBeNull()
    expect(fetch).not.toHaveBeenCalled()
  })
})
