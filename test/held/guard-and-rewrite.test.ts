// @module-tag slow
// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://town-bakery.example/" }
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import { type Guard, startGuard } from '../../src/page/guard/guard.js'
import { rewriteHtml } from '../../src/tools/rewrite/rewrite-html.js'
import { townBakery } from '../tools/rewrite/town-bakery.js'

let guard: Guard | undefined
afterEach(() => {
  guard?.stop()
  document.body.replaceChildren()
})

const describeHeld = (held: readonly { id: string; services: readonly string[] }[]): readonly string[] =>
  held.map(({ id, services }) => `${id}: ${[...services].sort().join(' ')}`).sort()

/** The elements that `evaste rewrite` holds, by their ids. */
function heldByRewrite(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(
    rewriteHtml(html, townBakery(), { pageUrl: location.href }).html,
    'text/html',
  )
  return describeHeld(
    [...body.querySelectorAll('[data-evaste-held]')].map((element) => ({
      id: element.id,
      services: element.getAttribute('data-evaste-held')!.split(' '),
    })),
  )
}

/** The elements that the guard holds, by their ids. */
function heldByGuard(html: string): readonly string[] {
  document.body.replaceChildren()
  guard = startGuard({
    declaration: readDeclaration(townBakery()),
    isAllowed: (id) => ['necessary', 'payments'].includes(id),
    changed: () => undefined,
    tag: null,
    release: () => Promise.resolve(),
  })
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  document.body.append(...body.childNodes)
  const held = guard.held.flatMap(({ element, services }) => (element ? [{ id: element.id, services }] : []))
  guard.stop()
  return describeHeld(held)
}

const T = 'https://tracker.example/a'
const scriptTypes = [
  ...['', 'text/javascript', 'TEXT/JAVASCRIPT', ' text/javascript ', 'text/jscript', 'text/livescript'],
  ...['text/javascript1.5', 'text/javascript1.6', 'application/x-javascript', 'application/ecmascript', 'module'],
  ...[' module', 'text/javascript; charset=utf-8', 'text/vbscript', 'text/plain', 'importmap', 'text/x-template'],
  ...['application/json', 'javascript', ' '],
]
const scripts = scriptTypes.flatMap((type) => [
  `<script type="${type}" src="${T}.js" ID></script>`,
  `<script type="${type}" ID>self.trackPixel('x')</script>`,
])
const elements = [
  ...scripts,
  ...['JavaScript', 'JScript', 'VBScript', ''].map(
    (language) => `<script language="${language}" src="${T}.js" ID></script>`,
  ),
  `<script type="" language="vbscript" src="${T}.js" ID></script>`,
  `<script nomodule src="${T}.js" ID></script>`,
  `<script src="data:text/javascript,trackPixel('x')" ID></script>`,
  `<script src="data:text/javascript;base64,${btoa("trackPixel('x')")}" ID></script>`,
  `<script ID>self.__next_f.push([1,"<script>trackPixel('x')<\\/script>"])</script>`,
  `<script ID>b.addEventListener('click', () => { trackPixel('x') })</script>`,
  `<script ID>import("${T}.js")</script>`,
  `<script type="speculationrules" ID>{"prefetch":[{"urls":["${T}"]}]}</script>`,
  ...[
    'canonical',
    'stylesheet',
    'preload',
    'icon',
    'alternate',
    'dns-prefetch',
    'preconnect',
    'Preconnect',
    'me',
    '',
  ].map((rel) => `<link rel="${rel}" href="${T}" ID>`),
  `<link rel="preconnect" href="https://films.example" ID>`,
  `<link rel="stylesheet" href="data:text/css,@import '${T}'" ID>`,
  `<link rel="preload" as="image" imagesrcset="/own.png 1x, ${T} 2x" ID>`,
  ...['iframe', 'img', 'audio', 'video', 'embed', 'input', 'source', 'track', 'frame'].map(
    (name) => `<${name} src="${T}" ID></${name}>`,
  ),
  `<iframe srcdoc="<img src='${T}'>" ID></iframe>`,
  `<iframe srcdoc="<p>don't</p>" ID></iframe>`,
  `<iframe src="javascript:location='${T}'" ID></iframe>`,
  `<iframe src="https://films.example/embed/1" ID></iframe>`,
  `<iframe src="https://films.example/other" ID></iframe>`,
  `<img srcset="/own.png 1x,${T} 2x" ID>`,
  `<img src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>" ID>`,
  `<img src="/stats/p.gif" ID>`,
  `<video poster="${T}" ID></video>`,
  `<object data="${T}" ID></object>`,
  `<a href="${T}" ID>x</a>`,
  `<a ping="/own ${T}" href="/" ID>x</a>`,
  `<table background="${T}" ID></table>`,
  `<p style="background:url(${T})" ID>x</p>`,
  `<p style="background:url('${T}')" ID>x</p>`,
  `<p style="background:\\75rl(https:\\2f\\2ftracker.example/a)" ID>x</p>`,
  `<p style="color:red;/* ${T} */" ID>x</p>`,
  `<p style="content:'a/b'" ID>x</p>`,
  `<style ID>@import "${T}";</style>`,
  `<style ID>p{background:url(data:image/gif;base64,R0lGOD)}</style>`,
  `<svg><use href="${T}" ID></use></svg>`,
  `<svg><image xlink:href="${T}" ID></image></svg>`,
  `<svg><script href="${T}" ID></script></svg>`,
  `<svg><feImage href="${T}" ID></feImage></svg>`,
  `<svg><linearGradient href="${T}" ID></linearGradient></svg>`,
  `<svg><rect filter="url(${T}#f)" ID></rect></svg>`,
  `<p ID>${T}</p>`,
  `<form action="${T}" ID></form>`,
]

// A script that comes first would stand in the head.
const withIds = (html: readonly string[]): string =>
  '<p>Leipomo</p>' + html.map((one, at) => one.replace(' ID', ` id="e${at}"`)).join('\n')

describe('guard and rewrite', () => {
  it.each(elements)('hold the same of %s', (html) => {
    const page = withIds([html])

    expect(heldByGuard(page)).toEqual(heldByRewrite(page))
  })

  it('hold the same of any page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...elements), { minLength: 1, maxLength: 12 }), (parts) => {
        const page = withIds(parts)
        expect(heldByGuard(page)).toEqual(heldByRewrite(page))
      }),
      { numRuns: 60 },
    )
  })

  it('hold something at all', () => {
    expect(elements.filter((html) => heldByGuard(withIds([html])).length > 0).length).toBeGreaterThan(50)
  })
})
