// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { askInPlace } from '../../../src/page/ui/embed/ask-in-place.js'
import { cleaningFirm } from './cleaning-firm.js'
import { FakeSession } from './fake-session.js'

const KEY = Symbol.for('evaste')

afterEach(() => {
  document.body.replaceChildren()
  Object.assign(globalThis, { [KEY]: undefined })
})

/** A session in which a script in the head waits for the order form. */
function startWith(at: string): FakeSession {
  const services = cleaningFirm.services.map((one) => (one.id === 'ga4' ? { ...one, embed: { at } } : one))
  const session = new FakeSession({ ...cleaningFirm, services })
  const script = document.head.appendChild(document.createElement('script'))
  Object.defineProperty(session, 'held', {
    get: () => (session.allows('ga4') ? [] : [{ kind: 'script', what: '', element: script, services: ['ga4'] }]),
  })
  Object.assign(globalThis, { [KEY]: session })
  return session
}

it('a placeholder is shown where the script of the head will fill an element, until it may', async () => {
  document.body.innerHTML = '<form><div class="robot-check"></div></form><div class="robot-check"></div>'
  const session = startWith('form .robot-check')

  askInPlace()

  const [box] = document.querySelectorAll<HTMLElement>('form .robot-check')
  expect(document.querySelectorAll('evaste-embed[service=ga4]')).toHaveLength(1)
  expect([box?.previousElementSibling?.localName, box?.hidden]).toEqual(['evaste-embed', true])

  session.statuses['ga4'] = 'given'
  session.tell()
  await vi.waitFor(() => expect(document.querySelector('evaste-embed')).toBeNull(), 15_000)
  expect(box?.hidden).toBe(false)
})

it('a frame that a decision allows is left to the guard, which on a sealed page lets a reload show it', async () => {
  document.body.innerHTML = '<iframe title="Map" src="https://maps.example/"></iframe>'
  const [frame] = document.querySelectorAll('iframe')
  const session = new FakeSession({ ...cleaningFirm, services: [{ ...cleaningFirm.services[0]!, embed: {} }] })
  const { id } = cleaningFirm.services[0]!
  Object.defineProperty(session, 'held', { value: [{ kind: 'iframe', what: '', element: frame, services: [id] }] })
  Object.assign(globalThis, { [KEY]: session })
  askInPlace()
  expect([frame?.previousElementSibling?.localName, frame?.hidden]).toEqual(['evaste-embed', true])

  session.statuses[id] = 'given'
  session.tell()

  await vi.waitFor(() => expect(document.querySelector('evaste-embed')).toBeNull(), 15_000)
  expect([...document.querySelectorAll('iframe')]).toEqual([frame])
  expect(frame?.hidden).toBe(false)
})

it('a placeholder that a framework has removed comes back', async () => {
  document.body.innerHTML = '<form><div class="robot-check"></div></form>'
  const session = startWith('form .robot-check')
  askInPlace()
  const box = document.querySelector<HTMLElement>('.robot-check')!

  document.querySelector('form')!.replaceChildren(box)
  box.hidden = false
  session.tell()

  await vi.waitFor(() => expect(box.previousElementSibling?.localName).toBe('evaste-embed'), 15_000)
  expect(box.hidden).toBe(true)
})

it('a selector that is none is reported once, and breaks nothing', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue()
  const session = startWith('div[')

  askInPlace()
  session.tell()

  await Promise.resolve()
  expect(told).toHaveBeenCalledOnce()
  expect(told).toHaveBeenCalledWith(expect.stringContaining('"div[" is no CSS selector'))
  expect(document.querySelector('evaste-embed')).toBeNull()
  told.mockRestore()
})

describe('on a page that a framework hydrates', () => {
  const isAsking = (): boolean => document.querySelector('evaste-embed') !== null
  beforeEach(() => {
    vi.useFakeTimers()
    Object.assign(window, { __NUXT__: {} })
    document.body.innerHTML = '<div id="app"><form><div class="robot-check"></div></form></div>'
    startWith('form .robot-check')
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    delete (window as { __NUXT__?: object }).__NUXT__
  })
  it.each([
    ['Vue has mounted its app', () => Object.assign(document.querySelector('#app')!, { __vue_app__: {} })],
    [
      'SvelteKit has',
      () => document.body.append(Object.assign(document.createElement('p'), { id: 'svelte-announcer' })),
    ],
    [
      'React has hydrated the element',
      () => Object.assign(document.querySelector('.robot-check')!, { __reactFiber$x: {} }),
    ],
    ['nothing has for two seconds', () => vi.advanceTimersByTime(2000)],
  ])('a placeholder comes when %s, and not before', async (_, hydrate) => {
    const loaded = { loadEventEnd: performance.now() + 1 } as PerformanceNavigationTiming
    vi.spyOn(performance, 'getEntriesByType').mockReturnValue([loaded])
    askInPlace()
    await vi.advanceTimersByTimeAsync(500)
    expect(isAsking()).toBe(false)

    hydrate()
    await vi.advanceTimersByTimeAsync(200)

    expect(isAsking()).toBe(true)
  })
})
