// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'
import { mergesImportMaps, openImportMaps } from '../../../src/page/guard/calls/imports.js'

const WEBKIT = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
const chrome = (major: number) => `Chrome/${major}.0.0.0`

it.each([
  [`Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome(133)} Safari/537.36`, true],
  [`Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) ${chrome(132)} Safari/537.36`, false],
  [`Mozilla/5.0 (Linux; Android 9) ${WEBKIT} Version/4.0 ${chrome(140)} Mobile Safari/537.36`, false],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.4 Safari/605.1.15`, true],
  [`Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${WEBKIT} Version/18.3 Safari/605.1.15`, false],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${WEBKIT} Version/26.0 Mobile/15E148 Safari/604.1`, true],
  [`Mozilla/5.0 (iPhone; CPU iPhone OS 17_6 like Mac OS X) ${WEBKIT} CriOS/140.0 Mobile/15E148 Safari/604.1`, false],
  [`Mozilla/5.0 (X11; Linux x86_64; rv:153.0) Gecko/20100101 Firefox/153.0`, false],
])('%s merges import maps: %s', (userAgent, isMerging) => {
  expect(mergesImportMaps(userAgent)).toBe(isMerging)
})

it('a page that takes no script text from us goes on without a map', () => {
  vi.spyOn(navigator, 'userAgent', 'get').mockReturnValue(`${chrome(140)} Safari/537.36`)
  vi.spyOn(HTMLScriptElement.prototype, 'text', 'set').mockImplementation(() => {
    throw new TypeError('This document requires TrustedScript assignment.')
  })
  const maps = openImportMaps()

  expect(() => maps.update(['stats.example'], [])).not.toThrow()
  expect(() => maps.update([], ['stats.example'])).not.toThrow()
  expect(document.scripts).toHaveLength(0)
})
