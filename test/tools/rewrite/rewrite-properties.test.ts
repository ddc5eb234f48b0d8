import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../../src/declaration/match.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import { createHtmlRewriter, rewriteHtml } from '../../../src/tools/rewrite/rewrite-html.js'
import { liveAddresses } from './live-addresses.js'
import { parserVectors } from './parser-vectors.js'
import { townBakery } from './town-bakery.js'
import { withoutMarks } from './without-marks.js'

const URL_HELD = 'http://tracker.example/a'
const rewrite = (html: string): string => rewriteHtml(html, townBakery()).html
const services = createMatcher(readDeclaration(townBakery()).services, () => 'https://town-bakery.example/')
const match = (url: string): readonly string[] => services(url).filter((id) => id !== 'payments')

const names =
  'p b a div svg math g image use script style noscript template table tr td select option textarea title iframe xmp plaintext pre foreignObject desc mi annotation-xml frameset frame html head body img link video source input base object'.split(
    ' ',
  )
const attributes = [
  ...['src', 'SRC', 'href', 'xlink:href', 'srcset', 'poster', 'data', 'background', 'ping', 'rel', 'type'].flatMap(
    (name) => [`${name}=${URL_HELD}`, `${name}="${URL_HELD}"`, `${name}='/own'`],
  ),
  'rel=stylesheet',
  'type=module',
  'type="text/css"',
  'type=text/plain',
  `style="background:url(${URL_HELD})"`,
  `srcdoc="<img src='${URL_HELD}'>"`,
  'encoding=text/html',
  'shadowrootmode=open',
  'x',
  '=',
  '"',
  '/',
]
const pieces = [
  ...['<!--', '-->', '<![CDATA[', ']]>', '<', '>', '</', '<!', '<?', '</>', '&amp;', '&#x68;', '\0', '\r\n', '\t'],
  ...[
    '"',
    "'",
    '€',
    '𝄞',
    '\ud834',
    ' ',
    'bread',
    '<!doctype html>',
    '<script',
    '</script',
    '</style >',
    '</noscript/>',
  ],
  ...[`@import "${URL_HELD}";`, `url(${URL_HELD})`, `import "${URL_HELD}"`, URL_HELD],
]
const openTag = fc
  .tuple(
    fc.constantFrom(...names),
    fc.array(fc.constantFrom(...attributes), { maxLength: 4 }),
    fc.constantFrom('>', '/>', ''),
  )
  .map(([name, list, end]) => `<${[name, ...list].join(' ')}${end}`)
const html = fc
  .array(
    fc.oneof(
      openTag,
      fc.constantFrom(...names).map((name) => `</${name}>`),
      fc.constantFrom(...pieces),
      fc.constantFrom(...parserVectors).map((vector) => vector.html(`${URL_HELD}/${vector.path}`)),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 14 },
  )
  .map((parts) => parts.join(''))

describe('whatever the HTML', () => {
  it('nothing is thrown, and rewriting again changes nothing', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(fc.oneof(html, fc.string({ unit: 'binary' })), (page) => {
        const once = rewrite(page)
        expect(rewrite(once)).toBe(once)
      }),
      { numRuns: 600 },
    )
  })

  it('nothing is left live that the matcher matches', () => {
    fc.assert(
      fc.property(html, (page) => {
        expect(liveAddresses(rewrite(page)).flatMap(match)).toEqual([])
      }),
      { numRuns: 600 },
    )
  })

  it('a style sheet goes on after an end tag that a browser ignores', () => {
    const rewritten = rewrite(`<svg><style></head>p { background: url(${URL_HELD}) }</style></svg>`)

    expect(liveAddresses(rewritten).flatMap(match)).toEqual([])
  })

  it('all but the marks is as it was, to the last character', () => {
    fc.assert(
      fc.property(html, (page) => {
        const back = withoutMarks(rewrite(page)).replaceAll('xlink:href', 'href')
        expect(back).toBe(withoutMarks(page).replaceAll('xlink:href', 'href'))
      }),
      { numRuns: 600 },
    )
  })

  it('a stream cut anywhere comes to the same', () => {
    fc.assert(
      fc.property(html, fc.nat(), fc.nat(), (page, one, other) => {
        const cuts = [one, other].map((cut) => cut % (page.length + 1)).sort((a, b) => a - b)
        const rewriter = createHtmlRewriter(townBakery())

        const written = [0, ...cuts].map((from, at) => rewriter.write(page.slice(from, cuts[at] ?? page.length)))

        expect(written.join('') + rewriter.end()).toBe(rewrite(page))
      }),
      { numRuns: 400 },
    )
  })
})
