// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardPage, insert, real } from './guarded-page.js'

const SVG = 'http://www.w3.org/2000/svg'
const film = 'https://films.example/player'
let page: ReturnType<typeof guardPage>

beforeEach(() => {
  page = guardPage()
})

afterEach(() => {
  page.guard.stop()
  document.body.replaceChildren()
})

const put = <E extends Element>(element: E): E => document.body.appendChild(element)
const script = (): HTMLScriptElement => Object.assign(document.createElement('script'), { src: `${film}.js` })
const held = (): readonly string[] => page.guard.held.map(({ kind, what }) => `${kind} ${what}`)

describe('an element that a setter inserts is held', () => {
  it.each<[string, (parent: Element) => void]>([
    ['as the caption of a table', (caption) => (put(document.createElement('table')).caption = caption as never)],
    ['as the head of a table', (head) => (put(document.createElement('table')).tHead = head as never)],
    ['as the foot of a table', (foot) => (put(document.createElement('table')).tFoot = foot as never)],
    ['as the body of the document', (body) => (document.body = body as HTMLElement)],
  ])('%s', (where, put) => {
    const name = { caption: 'caption', head: 'thead', foot: 'tfoot', body: 'body' }[where.split(' ')[2] ?? '']
    const parent = document.createElement(name as string)
    parent.append(script())

    put(parent)

    expect(held()).toEqual([`script ${film}.js`])
  })
})

describe('markup is held where it is not the content of <body>', () => {
  it.each<[string, () => void]>([
    ['in <svg>', () => (put(document.createElementNS(SVG, 'svg')).innerHTML = `<image href="${film}.gif"/>`)],
    [
      'after an element of <svg>',
      () => put(document.createElementNS(SVG, 'svg')).insertAdjacentHTML('beforeend', `<image href="${film}.gif"/>`),
    ],
    [
      'in a fragment for <svg>',
      () => {
        const svg = put(document.createElementNS(SVG, 'svg'))
        const range = document.createRange()
        range.selectNodeContents(svg)
        svg.append(range.createContextualFragment(`<image href="${film}.gif"/>`))
      },
    ],
  ])('%s', (_, write) => {
    write()

    expect(held()).toEqual([`image ${film}.gif`])
    expect(document.querySelector('image')?.namespaceURI).toBe(SVG)
  })

  it('in <html>, whose head and body remain', () => {
    const inside = document.implementation.createHTMLDocument()
    const html = document.importNode(inside.documentElement, false)

    html.innerHTML = `<head><title>Polut</title></head><body><img src="${film}.gif"></body>`

    expect(held()).toEqual([`img ${film}.gif`])
    expect([...html.children].map(({ localName }) => localName)).toEqual(['head', 'body'])
  })
})

it('a script in SVG that is written into the page is held, and a closed element stays closed', () => {
  let written = ''
  const { write } = Document.prototype
  page.guard.stop()
  Document.prototype.write = (text: string) => void (written += text)
  try {
    page = guardPage()
    document.write(`<svg><script href="${film}.js"></script><image href="${film}.gif"/><g/></svg>`)
  } finally {
    page.guard.stop()
    Document.prototype.write = write
  }

  const { content } = Object.assign(document.createElement('template'), { innerHTML: written })
  expect([...content.querySelectorAll('svg > *')].map(({ localName }) => localName)).toEqual(['script', 'image', 'g'])
  expect(real(content.querySelector('script'), 'type')).toBe('text/evaste')
  expect(real(content.querySelector('image'), 'href')).toBeNull()
})

it('a style sheet within a `data:` address imports nothing that is held', () => {
  const style = insert('style', {}, `@import url("data:text/css,@import url(${film}.css)");`)

  expect(style.textContent).toBe('@import url("data:,");')
})

it('the text of a style sheet is examined as its text node gets it', () => {
  const style = insert('style', {}, 'p { color: red }')

  ;(style.firstChild as Text).textContent = `p { background: url(${film}.gif) }`

  expect(held()).toHaveLength(1)
})

it.each([
  ['an animated style', 'svg', `<rect><set attributeName="mask" to="url(${film}.svg#a)"/></rect>`],
  ['the background of a column', 'table', `<colgroup background="${film}.gif"><col></colgroup>`],
])('%s is held', (_, name, html) => {
  const parent = name === 'svg' ? document.createElementNS(SVG, 'svg') : document.createElement(name)
  put(parent).innerHTML = html

  expect(held()).toHaveLength(1)
})

it('a cookie whose value looks like a name and a value is not written', () => {
  document.cookie = '=_pk_id=1'

  expect(document.cookie).not.toContain('_pk_id')
})
