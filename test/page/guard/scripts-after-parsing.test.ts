// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { readsScriptsEarly } from '../../../src/page/guard/elements/scripts-after-parsing.js'
import { guardPage, real } from './guarded-page.js'

const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const CHROMIUM = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36'

let stop = (): void => undefined
afterEach(() => {
  stop()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** A page that the parser is still at the end of, with a rewritten script of a service that is allowed. */
function parseHeldScript(userAgent: string): { script: HTMLScriptElement; finish: () => void } {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(userAgent)
  const state = vi.spyOn(document, 'readyState', 'get').mockReturnValue('loading')
  document.body.innerHTML =
    '<script type="text/evaste" data-evaste-held="cart" data-evaste-src="/cart.js" data-evaste-type="module"></script>'
  const { guard } = guardPage()
  stop = () => guard.stop()
  return {
    script: document.body.querySelector('script') as HTMLScriptElement,
    finish() {
      state.mockReturnValue('interactive')
      document.dispatchEvent(new Event('readystatechange'))
    },
  }
}

it('an allowed script of rewritten HTML starts after parsing in Firefox, whose parser would skip it', async () => {
  const { script, finish } = parseHeldScript(FIREFOX)
  const inserted = vi.spyOn(document.body, 'insertBefore')
  expect([real(script, 'type'), real(script, 'src')]).toEqual(['text/evaste', null])

  finish()

  expect([real(script, 'type'), real(script, 'src')]).toEqual(['module', '/cart.js'])
  await vi.waitFor(() => expect(inserted.mock.calls.map(([element]) => element)).toContain(script), 15_000)
})

it('elsewhere the parser starts it at once', () => {
  const { script } = parseHeldScript(CHROMIUM)

  expect([real(script, 'type'), real(script, 'src')]).toEqual(['module', '/cart.js'])
})

it.each([
  [FIREFOX, true],
  [CHROMIUM, false],
])('%s reads scripts early: %s', (userAgent, isEarly) => {
  expect(readsScriptsEarly(userAgent)).toBe(isEarly)
})
