import { describe, expect, it } from 'vitest'
import { sealHtml, type SealOptions } from '../../../src/rewrite.js'
import { townBakery } from '../rewrite/town-bakery.js'

const POLICY =
  "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob: pay.example:* *.pay.example:* tracker.example:*/pay/"
const LINE = `<template><svg><noembed></svg></template><meta http-equiv="Content-Security-Policy" content="${POLICY}"></template>`
const TAG = '<script src="/evaste/evaste-sealed.js" data-sealed></script>'
const seal = (html: string, options: SealOptions = {}) => sealHtml(html, townBakery(), options)
const kinds = (html: string, options?: SealOptions) =>
  seal(html, options).findings.map(({ kind, line }) => [kind, line])

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <script src="/evaste/evaste.js"></script>
    <title>Rye</title>
    <link rel="stylesheet" href="bakery.css?v=2&amp;w" media="screen">
    <script src="menu.js" defer></script>
    <script type="module" src="/oven.js"></script>
    <script src="https://tracker.example/t.js"></script>
  </head>
  <body><img src="logo.png" width="32"><img src="loaf.jpg" srcset="loaf.jpg 1x, big.jpg 2x"><img src="last.jpg"></body>
</html>
`
const SEALED = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <link rel="preload" as="script" href="/evaste/evaste-sealed.js" data-evaste-preload>
    <link rel="preload" as="style" media="screen" href="bakery.css?v=2&amp;w" data-evaste-preload>
    <link rel="preload" as="script" href="menu.js" data-evaste-preload>
    <link rel="modulepreload" href="/oven.js" data-evaste-preload>
    <link rel="preload" as="image" fetchpriority="high" imagesrcset="loaf.jpg 1x, big.jpg 2x" imagesizes="100vw" href="loaf.jpg" data-evaste-preload>
    <script data-sealed src="/evaste/evaste-sealed.js"></script>
    ${LINE}
${PAGE.split('\n').slice(5).join('\n')}`

describe('a page with the tag', () => {
  it('gets the mark, the policy line, and a preload for each file of its own', () => {
    expect(seal(PAGE)).toEqual({ html: SEALED, findings: [] })
  })

  it('is the same when it is sealed again', () => {
    expect(seal(SEALED).html).toBe(SEALED)
  })

  it('is sealed again for a declaration that has changed, and everything else stays', () => {
    const other = { ...townBakery(), consent: { allow: ['images.example'] } }

    const { html } = sealHtml(SEALED.replace('menu.js" defer', 'cart.js" defer'), other)

    expect(html).toContain('blob: images.example:* *.images.example:*')
    expect(html).toContain('as="script" href="cart.js"')
    expect(html).not.toContain('menu.js')
    expect(sealHtml(html, townBakery()).html).toBe(SEALED.replaceAll('menu.js', 'cart.js'))
  })

  it('keeps line breaks, indents and every other byte', () => {
    const page = PAGE.replaceAll('\n', '\r\n')

    expect(seal(page).html).toBe(SEALED.replaceAll('\n', '\r\n'))
  })

  it('keeps a policy of the site’s own behind the tag', () => {
    const own = '<meta http-equiv="Content-Security-Policy" content="img-src *">'

    const { html } = seal(`<meta charset=utf-8><script src=/e/evaste.js></script>\n${own}<p>`)

    expect(html).toContain(`${LINE}\n${own}<p>`)
    expect(seal(html).html).toBe(html)
  })

  it.each([
    '<script src="/evaste/evaste.town-bakery.js"></script>',
    '<script src="evaste-sealed.js?v=3"></script>',
    '<script data-chunks="/evaste/">self.ran = "</p>"</script>',
  ])('is found as %s', (tag) => {
    const { html } = seal(`<head>${tag}<title>Rye</title>`)

    expect(html).toBe(`<head>${tag.replace('<script', '<script data-sealed')}${LINE}<title>Rye</title>`)
  })

  it.each([
    ['<script src="evaste.js?v=3"></script>', 'evaste-sealed.js?v=3'],
    ['<script src=https://cdn.example/e/Evaste.js></script>', 'https://cdn.example/e/Evaste-sealed.js'],
    ["<script defer-not src = '/evaste.js' data-language='fi'></script>", '/evaste-sealed.js'],
  ])('gets the script that can open a sealed page: %s', (tag, script) => {
    const { html } = seal(`<head>${tag}<title>Rye</title>`)

    expect(html).toContain(script)
    expect(seal(html).html).toBe(html)
  })

  it('is not sealed where its integrity binds it to the other script', () => {
    const tag = '<script src="evaste.js" integrity="sha384-abc" crossorigin="anonymous"></script>'

    const { html, findings } = seal(tag)

    expect(html).toBe(tag)
    expect(findings).toEqual([
      expect.objectContaining({ kind: 'refused', message: expect.stringContaining('evaste-sealed.js') as string }),
    ])
  })

  it('lets in the host that evaste’s files and its declaration lie on', () => {
    const tag =
      '<script src="https://cdn.example/evaste/evaste.js" data-declaration="https://files.example/e.json"></script>'

    expect(seal(tag).html).toContain(' https://cdn.example/evaste/ https://files.example/">')
  })
})

describe('a page without the tag', () => {
  it.each([
    ['behind the encoding', '<head>\n  <meta charset="utf-8">', '\n  ', '<title>Rye</title>'],
    [
      'before what loads before the encoding',
      '<html>\n<head>',
      '\n',
      '<script src="https://x.example/s.js"></script><meta charset="utf-8">',
    ],
    ['behind the declaration', '\n<script id="evaste-declaration" type="application/json">{}</script>', '\n', '<p>'],
    ['at the start of the head', '<html>\n<head>', '\n', '<title>Rye</title>'],
    ['behind the doctype', '<!doctype html>', '\n', '<p>Rye'],
    ['at the very start', '', '\n', '<p>Rye'],
    ['without a line break where React hydrates none', '<html><head><meta charset="utf-8">', '', '<title>Rye</title>'],
  ])('gets it %s', (_, before, gap, after) => {
    const { html } = seal(before + after)

    expect(html).toBe(`${before}${gap}${TAG}${gap}${LINE}${after}`)
    expect(seal(html).html).toBe(html)
  })

  it('gets it from where it is said to lie', () => {
    expect(seal('<p>', { script: '/a"b/evaste.js' }).html).toContain('<script src="/a&quot;b/evaste.js" data-sealed>')
  })
})

describe('what no preload is written for', () => {
  it.each([
    ['a file of another host', '<script src="https://cdn.example/a.js"></script>'],
    ['what waits for consent on the page’s own host', '<script src="https://town-bakery.example/stats/a.js"></script>'],
    ['data', '<script type="text/plain" src="a.js"></script>'],
    ['what old browsers run', '<script nomodule src="a.js"></script>'],
    ['a lazy picture', '<img src="a.png" loading="lazy">'],
    ['a picture of several sources', '<picture><source srcset="b.png"><img src="a.png"></picture>'],
    ['an icon', '<img src="a.png" width="16">'],
    ['what lies in a template', '<template><script src="a.js"></script></template>'],
    ['a style sheet to choose', '<link rel="alternate stylesheet" href="a.css">'],
    ['relative addresses that a base changes', '<base href="/shop/"><script src="a.js"></script>'],
  ])('is %s', (_, html) => {
    expect(
      seal(`<script src="evaste.js"></script>${html}`, { pageUrl: 'https://town-bakery.example/' }).html,
    ).not.toContain('data-evaste-preload')
  })

  it('is not the picture that says that it is the most important', () => {
    const { html } = seal('<img src="first.png"><img src="hero.png" fetchpriority="high">')

    expect(html).toContain('href="hero.png"')
    expect(html).not.toContain('href="first.png"')
  })
})

describe('what the owner is told', () => {
  it.each([
    ['async', '<script async src="evaste.js"></script>'],
    ['defer', '<script defer src="evaste.js"></script>'],
    ['a module', '<script type="module" src="evaste.js"></script>'],
    ['before the encoding', '<script src="evaste.js"></script><meta charset="utf-8">'],
    [
      'in XHTML',
      '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><script src="evaste.js"></script></html>',
    ],
  ])('a tag that is %s is refused, and the page stays as it is', (_, html) => {
    const sealed = seal(html)

    expect(sealed.html).toBe(html)
    expect(sealed.findings).toMatchObject([{ kind: 'refused', message: expect.stringContaining('content=""') }])
  })

  it('what is requested before the policy is read leaks', () => {
    expect(kinds('<img src="https://tracker.example/a.gif">\n<script src="evaste.js"></script>')).toEqual([
      ['leaks', 1],
    ])
  })

  it('a hint that Firefox does not follow after consent is lost', () => {
    const html = '<script src="evaste.js"></script>\n<link rel="PRELOAD" as=script href="https://tracker.example/a.js">'

    expect(kinds(html)).toEqual([['lost', 2]])
    expect(kinds(html.replace('PRELOAD', 'modulepreload'))).toEqual([['lost', 2]])
  })

  it('a module of the site’s own that imports what waits is lost in Firefox', () => {
    const html = '<script src="evaste.js"></script>\n\n<script type=module src="own.js"></script>'
    const modules: Readonly<Record<string, string>> = { 'own.js': 'import a from "https://tracker.example/a.js"' }

    expect(seal(html, { readScript: (address) => modules[address] }).findings).toEqual([
      {
        line: 3,
        kind: 'lost',
        message:
          'Firefox does not run own.js after consent, because it imports https://tracker.example/a.js; write await import("https://tracker.example/a.js") in it instead',
      },
    ])
    expect(seal(html, { readScript: () => 'await import("https://tracker.example/a.js")' }).findings).toEqual([])
  })

  it('what an inline style sheet imports is lost in Firefox', () => {
    const html = '<script src="evaste.js"></script><style>@import "https://tracker.example/a.css";</style>'

    expect(kinds(html)).toEqual([['lost', 1]])
    expect(kinds(html.replace('@import', 'x:'))).toEqual([])
  })

  it('a host that nobody declares is stopped for good', () => {
    const html = `<script src="evaste.js"></script><a href="https://news.example/">News</a>
      <link rel="canonical" href="https://www.example/"><img src="https://images.example:8443/a.png">
      <script src="https://images.example:8443/b.js"></script><img src="https://pay.example/logo.png">`

    expect(seal(html).findings).toEqual([
      {
        line: 2,
        kind: 'stopped',
        message:
          'the policy stops images.example:8443, also after consent; declare it in services, or list it: "consent": { "allow": ["images.example"] }',
      },
    ])
  })
})

it.each([
  ['nothing in it needs consent', { services: [] }],
  ['it does not enforce', { consent: { enforce: false } }],
])('a declaration is refused where %s', (_, changes) => {
  expect(() => sealHtml('<p>', { ...townBakery(), ...changes })).toThrow(/nothing to seal/)
})
