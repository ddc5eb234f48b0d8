import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse, serialize } from 'parse5'
import { describe, expect, it } from 'vitest'
import { createMatcher } from '../../../src/declaration/match.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import { createHtmlRewriter, rewriteHtml } from '../../../src/tools/rewrite/rewrite-html.js'
import { liveAddresses } from './live-addresses.js'
import { INLINE_MARK, parserVectors } from './parser-vectors.js'
import { withoutMarks } from './without-marks.js'
import { plainBakery, townBakery } from './town-bakery.js'

const TRACKER = 'http://tracker.example'
const PAGE = 'https://town-bakery.example/bread/rye.html'
const rewrite = (html: string): string => rewriteHtml(html, townBakery(), { pageUrl: PAGE }).html
const heldIn = (html: string): readonly string[] =>
  rewriteHtml(html, townBakery(), { pageUrl: PAGE }).held.flatMap(({ services }) => services)

describe('each way from markup to a tracker', () => {
  const match = createMatcher(readDeclaration(townBakery()).services, () => PAGE)

  it.each(parserVectors)('$name is held, by name', ({ path, html }) => {
    const page = `<!doctype html><title>Bread</title>${html(`${TRACKER}/${path}`)}<p>Rye</p>`

    const rewritten = rewriteHtml(page, townBakery())

    expect(rewritten.held.map(({ services }) => services)).toEqual([['tracker']])
    expect(liveAddresses(rewritten.html).flatMap(match)).toEqual([])
    expect(rewritten.html).toMatch(/<\S+ (type="text\/evaste" )?data-evaste-held="tracker"/)
  })

  it.each(parserVectors)('$name is live before: the check would see it', ({ name, path, html }) => {
    const live = liveAddresses(html(`${TRACKER}/${path}`)).flatMap(match)

    // These two are known by what the script says, not by an address that loads.
    if (!['inline', 'document write'].includes(name)) expect(live).toContain('tracker')
  })

  it.each(parserVectors)('$name loses nothing of what it was', ({ path, html }) => {
    const page = html(`${TRACKER}/${path}`)

    const back = withoutMarks(rewrite(page))

    expect(serialize(parse(back.replaceAll('xlink:href', 'href')))).toBe(
      serialize(parse(page.replaceAll('xlink:href', 'href'))),
    )
  })

  it.each(parserVectors)('$name rewritten twice is as rewritten once', ({ path, html }) => {
    const once = rewrite(html(`${TRACKER}/${path}`))

    expect(rewrite(once)).toBe(once)
  })
})

describe('the written form', () => {
  it('of a script puts its type and its address aside', () => {
    const html = rewrite(`<script type="module" async src="${TRACKER}/a.js" nonce=x></script>`)

    expect(html).toBe(
      `<script type="text/evaste" data-evaste-held="tracker" data-evaste-type="module" async data-evaste-src="${TRACKER}/a.js" nonce=x></script>`,
    )
  })

  it('of a style sheet begins with a mark that CSS overlooks and look-ahead scanners stop at', () => {
    const html = rewrite(`<style>@import "${TRACKER}/a.css";</style>`)

    expect(html).toBe(`<style type="text/evaste" data-evaste-held="tracker">-->@import "${TRACKER}/a.css";</style>`)
  })

  it('names every service that the element waits for', () => {
    const html = rewrite(`<img src="${TRACKER}/a.gif" srcset="https://films.example/embed/b.gif 2x">`)

    expect(html).toBe(
      `<img data-evaste-held="tracker films" data-evaste-src="${TRACKER}/a.gif" data-evaste-srcset="https://films.example/embed/b.gif 2x">`,
    )
  })

  it('turns the old xlink:href into href, and leaves it where both stand', () => {
    const alone = rewrite(`<svg><use xlink:href="${TRACKER}/a.svg#b"/></svg>`)
    const both = rewrite(`<svg><use xlink:href="${TRACKER}/a.svg#b" href="${TRACKER}/c.svg#d"/></svg>`)

    expect(alone).toContain(`data-evaste-href="${TRACKER}/a.svg#b"/>`)
    expect(both).toContain(`data-evaste-xlink:href="${TRACKER}/a.svg#b" data-evaste-href="${TRACKER}/c.svg#d"/>`)
  })

  it('tells where what was held', () => {
    const { held } = rewriteHtml(
      `<p>\n<img src="${TRACKER}/a.gif">\n<noscript>\n<img src="${TRACKER}/b.gif">`,
      townBakery(),
    )

    expect(held).toEqual([
      { line: 2, element: 'img', services: ['tracker'], loads: `${TRACKER}/a.gif` },
      { line: 4, element: 'img', services: ['tracker'], loads: `${TRACKER}/b.gif` },
    ])
  })
})

describe('hidden ways', () => {
  it.each([
    ['a second attribute of the same name', `<img src="${TRACKER}/a.gif" src="${TRACKER}/b.gif">`],
    ['no space before the attribute', `<img/src="${TRACKER}/a.gif">`],
    ['upper case', `<IMG SRC="HTTP://TRACKER.EXAMPLE/a.gif">`],
    ['character references', `<img src="&#104;ttp:&sol;&sol;tracker&period;example/a.gif">`],
    ['white space in the address', `<img src=" ht\ntp://tracker\t.example/a.gif ">`],
    ['no scheme', `<img src="//tracker.example/a.gif">`],
    ['a trailing dot', `<img src="//tracker.example./a.gif">`],
    ['an own path', `<img src="/stats/a.gif">`],
    ['a path up the folders', `<img src="../stats/a.gif">`],
    ['a base', `<base href="//tracker.example/"><img src="a.gif">`],
    ['CSS escapes', `<p style="background:u\\72l(\\68ttp://tracker.example/a.gif)">`],
    ['an image set', `<p style="background:image-set('${TRACKER}/a.gif' 1x)">`],
    ['a comma without a space', `<img srcset="/a.gif 1x,${TRACKER}/a.gif 2x">`],
    ['a data address', `<iframe src="data:text/html,<img src=${TRACKER}/a.gif>"></iframe>`],
    ['base64', `<iframe src="data:text/html;base64,${btoa(`<img src=${TRACKER}/a.gif>`)}"></iframe>`],
    ['javascript:', `<iframe src="javascript:document.write('<img src=${TRACKER}/a.gif>')"></iframe>`],
    ['a document in a document in a document', nested(3)],
    ['the deepest document', nested(9)],
    ['an unclosed svg', `<div><svg></div><script>"<!--"</script><img src="${TRACKER}/a.gif"><!-- -->`],
    ['a script in a select', `<select><script src="${TRACKER}/a.js"></script></select>`],
    ['an escaped slash', `<script>document.write("<img src=\\"http:\\/\\/tracker.example\\/a.gif\\">")</script>`],
    ['a script with an href, which HTML overlooks', `<script href="/own.js">import("${TRACKER}/a.js")</script>`],
    ['an SVG script with a src, which SVG overlooks', `<svg><script src="/own.js">import("${TRACKER}/a.js")</script>`],
    ['a string without an end in CSS', `<style>@import "${TRACKER}/a.css`],
    ['an unclosed style sheet', `<style>@import "${TRACKER}/a.css"`],
    ['the style of data', `<script type="text/x" style="display:block;background:url(${TRACKER}/a.gif)"></script>`],
    ['SVG fill', `<svg><rect fill="url(${TRACKER}/a.svg#b)"/></svg>`],
  ])('by %s is found', (_, html) => {
    expect(heldIn(html)).toEqual(['tracker'])
    expect(rewrite(rewrite(html))).toBe(rewrite(html))
  })

  it('finds a connection to a host of which only a path is listed', () => {
    expect(heldIn('<link rel=preconnect href="https://films.example">')).toEqual(['films'])
    expect(heldIn('<link rel="dns-prefetch preconnect" href="//films.example">')).toEqual(['films'])
  })

  it('leaves a connection to a host that something necessary shares', () => {
    const shared = { id: 'shop', name: 'Shop', purpose: 'necessary', matches: ['https://films.example/shop/*'] }
    const declaration = { ...townBakery(), services: [...townBakery().services, shared] }

    const { held } = rewriteHtml('<link rel=preconnect href="https://films.example">', declaration)

    expect(held).toEqual([])
  })

  it('finds a path of the site itself without being told where the page is', () => {
    const declaration = {
      ...townBakery(),
      services: [{ id: 'own', name: 'Own', purpose: 'analytics', matches: ['*://*/stats/*'] }],
    }

    const { held } = rewriteHtml('<script src="/stats/a.js"></script>', declaration)

    expect(held).toHaveLength(1)
  })
})

function nested(depth: number): string {
  const inner = depth === 0 ? `<img src=${TRACKER}/a.gif>` : nested(depth - 1)
  return `<iframe srcdoc="${inner.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></iframe>`
}

describe('what needs no consent', () => {
  it.each([
    ['a link', `<a href="${TRACKER}/">our tracker</a>`],
    ['a canonical address', `<link rel=canonical href="${TRACKER}/">`],
    ['another language', `<link rel="alternate" hreflang=sv href="${TRACKER}/sv">`],
    ['a form', `<form action="${TRACKER}/search"></form>`],
    ['a social image', `<meta property="og:image" content="${TRACKER}/a.png">`],
    ['text', `<p>${TRACKER}/a.gif <code>&lt;img src="${TRACKER}/a.gif"></code></p>`],
    ['a comment', `<!-- <img src="${TRACKER}/a.gif"> -->`],
    ['a text area', `<textarea><img src="${TRACKER}/a.gif"></textarea>`],
    ['data', `<script type="application/json">{"url":"${TRACKER}/a.js"}</script>`],
    ['a held mark', `<script type="text/plain" data-evaste="tracker" data-src="${TRACKER}/a.js"></script>`],
    ['evaste itself', `<script data-chunks="/e/">window["evaste:declaration"]={};f(${INLINE_MARK})</script>`],
    ['a script that only names the host', `<script>config = { host: "${TRACKER}" }</script>`],
    ['a comment in CSS', `<style>/* as on ${TRACKER}/docs */ p { color: red }</style>`],
    ['a necessary service', `<script src="https://pay.example/card.js"></script>`],
    ['the more specific, necessary path', `<script src="${TRACKER}/pay/card.js"></script>`],
    ['another scheme than the declared', `<iframe src="http://films.example/embed/1"></iframe>`],
    ['an unknown host', `<script src="https://unknown.example/a.js"></script>`],
    ['a connection to the site itself', '<link rel=preconnect href="https://www.town-bakery.example">'],
    ['a broken address', `<img src="http://[">`],
  ])('stays: %s', (_, html) => {
    expect(rewrite(html)).toBe(html)
  })

  it('is everything, where the declaration does not enforce; it tells all the same', () => {
    const declaration = { ...townBakery(), consent: { enforce: false } }
    const html = `<script>${INLINE_MARK}1)</script>`

    const rewritten = rewriteHtml(html, declaration)

    expect(rewritten.html).toBe(html)
    expect(rewritten.held).toHaveLength(1)
  })

  it('leaves the demo pages byte for byte, where nothing is listed', () => {
    const pages = readdirSync('demo', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.html'))
      .map((name) => readFileSync(join('demo', name), 'utf8'))

    const changed = pages.filter((page) => rewriteHtml(page, plainBakery()).html !== page)

    expect(pages.length).toBeGreaterThan(20)
    expect(changed).toEqual([])
  })
})

describe('a stream', () => {
  it('is the same wherever it is cut', () => {
    const page = parserVectors.map(({ path, html }) => html(`${TRACKER}/${path}`)).join('\r\n€𝄞\n')
    const whole = rewrite(page)

    for (const size of [1, 2, 3, 7, 64, 1000]) {
      const rewriter = createHtmlRewriter(townBakery(), { pageUrl: PAGE })
      const pieces = Array.from({ length: Math.ceil(page.length / size) }, (_, at) =>
        rewriter.write(page.slice(at * size, (at + 1) * size)),
      )
      expect(pieces.join('') + rewriter.end()).toBe(whole)
    }
  })

  it('of 50 MB goes through in pieces and keeps little of it', { tags: 'slow', timeout: 60_000 }, () => {
    const article = `<article><h2>Rye</h2><p>${'flour, water, salt. '.repeat(50)}</p><img src="${TRACKER}/a.gif"></article>\n`
    const chunk = article.repeat(Math.ceil(65_536 / article.length))
    const rewriter = createHtmlRewriter(townBakery())
    let [read, written, mostKept] = [0, 0, 0]

    const before = process.memoryUsage().heapUsed
    let mostHeap = 0
    while (read < 50_000_000) {
      written += rewriter.write(chunk).length
      read += chunk.length
      const held = ' data-evaste-held="tracker"data-evaste-'.length * ((read / article.length) | 0)
      mostKept = Math.max(mostKept, read + held - written)
      mostHeap = Math.max(mostHeap, process.memoryUsage().heapUsed - before)
    }

    expect(written).toBeGreaterThan(read)
    expect(mostKept).toBeLessThan(2 * chunk.length)
    expect(mostHeap).toBeLessThan(120_000_000)
  })
})
