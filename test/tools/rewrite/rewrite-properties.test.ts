import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../../src/declaration/match.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import { createHtmlRewriter, rewriteHtml } from '../../../src/tools/rewrite/rewrite-html.js'
import { arbitraryHtml, URL_HELD } from './arbitrary-html.js'
import { liveAddresses } from './live-addresses.js'
import { townBakery } from './town-bakery.js'
import { withoutMarks } from './without-marks.js'

const rewrite = (html: string): string => rewriteHtml(html, townBakery()).html
const services = createMatcher(readDeclaration(townBakery()).services, () => 'https://town-bakery.example/')
const match = (url: string): readonly string[] => services(url).filter((id) => id !== 'payments')

describe('whatever the HTML', () => {
  it('nothing is thrown, and rewriting again changes nothing', { tags: 'slow' }, () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryHtml, fc.string({ unit: 'binary' })), (page) => {
        const once = rewrite(page)
        expect(rewrite(once)).toBe(once)
      }),
      { numRuns: 600 },
    )
  })

  it('nothing is left live that the matcher matches', () => {
    fc.assert(
      fc.property(arbitraryHtml, (page) => {
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
      fc.property(arbitraryHtml, (page) => {
        const back = withoutMarks(rewrite(page)).replaceAll('xlink:href', 'href')
        expect(back).toBe(withoutMarks(page).replaceAll('xlink:href', 'href'))
      }),
      { numRuns: 600 },
    )
  })

  it('a stream cut anywhere comes to the same', () => {
    fc.assert(
      fc.property(arbitraryHtml, fc.nat(), fc.nat(), (page, one, other) => {
        const cuts = [one, other].map((cut) => cut % (page.length + 1)).sort((a, b) => a - b)
        const rewriter = createHtmlRewriter(townBakery())

        const written = [0, ...cuts].map((from, at) => rewriter.write(page.slice(from, cuts[at] ?? page.length)))

        expect(written.join('') + rewriter.end()).toBe(rewrite(page))
      }),
      { numRuns: 400 },
    )
  })
})
