import { describe, expect, it } from 'vitest'
import { carriedText } from '../../src/held/code-addresses.js'
import { isRunnable } from '../../src/held/script-type.js'

const code = 'startCounter(\'50 %\', "ä")'
const base64 = (text: string, encoding: BufferEncoding = 'utf8'): string =>
  Buffer.from(text, encoding).toString('base64')

describe('the code in a data: URL', () => {
  it.each([
    ['escaped', `data:text/javascript,${encodeURIComponent(code)}`],
    ['with a percent sign that escapes nothing', 'data:text/javascript,startCounter(\'50 %\', "ä")'],
    ['in base64', `data:text/javascript;base64,${base64(code)}`],
    ['in base64 with a charset', `data:text/javascript;charset=utf-8;BASE64,${base64(code)}`],
    ['in UTF-16', `data:text/javascript;charset=utf-16le;base64,${base64(code, 'utf16le')}`],
    ['with a tab in its scheme', `da\tta:,${encodeURIComponent(code)}`],
    ['with a line break before its colon', `data\n:,${encodeURIComponent(code)}`],
    ['behind a control character', `\u0001 data:,${encodeURIComponent(code)}`],
    ['of the type of an image', `data:image/png,${encodeURIComponent(code)}`],
    ['of the type of a font', `data:font/woff2;base64,${base64(code)}`],
    ['with a fragment', `data:,${encodeURIComponent(code)}#part`],
  ])('is read as a browser reads it: %s', (_, url) => {
    const text = carriedText('script', url)

    expect(text).toMatch(/^startCounter\('50 %', "/)
    expect(text).not.toContain('#part')
  })

  it('in another encoding is read byte by byte', () => {
    expect(carriedText('script', 'data:text/javascript;charset=iso-8859-1,f(%22%E4%22);start%43ounter()')).toBe(
      'f("ä");startCounter()',
    )
  })

  it('is none in a picture, and none where the base64 is invalid', () => {
    expect(carriedText('img', 'data:image/svg+xml,startCounter()')).toBeNull()
    expect(carriedText('iframe', 'data:image/png,startCounter()')).toBeNull()
    expect(carriedText('script', 'data:;base64,!')).toBe('data:;base64,!')
  })

  it('a comma in a javascript: URL separates nothing', () => {
    expect(carriedText('iframe', 'javascript:a(1),startCounter()')).toBe('javascript:a(1),startCounter()')
  })
})

it.each(['text/javascript', 'TEXT/JavaScript\n', '\u000btext/javascript', ' module ', '\u000ctext/jscript'])(
  'a script of the type %j may run',
  (type) => {
    expect(isRunnable(type)).toBe(true)
  },
)
