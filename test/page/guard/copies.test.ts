// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, describe, expect, it } from 'vitest'
import { guardPage, insert, real } from './guarded-page.js'

const film = 'https://films.example/player'
let page: ReturnType<typeof guardPage>

afterEach(() => {
  page.guard.stop()
  document.body.replaceChildren()
})

const guard = (): typeof page => (page = guardPage())
const frame = `<p><iframe src="${film}"></iframe></p><script src="${film}.js"></script>`

/** A fragment in which something is held already. */
function heldFragment(): DocumentFragment {
  insert('div', { id: 'box' })
  const fragment = document.createDocumentFragment()
  const box = document.querySelector('#box') as Element
  box.innerHTML = frame
  fragment.append(box)
  return fragment
}

function templateOf(html: string): HTMLTemplateElement {
  const template = document.createElement('template')
  template.innerHTML = html
  return template
}

describe('a copy of what is held', () => {
  it.each<[string, () => Node]>([
    ['a fragment', () => heldFragment().cloneNode(true)],
    ['a fragment, imported', () => document.importNode(heldFragment(), true)],
    ['a document', () => (heldFragment(), document.body.append(heldFragment()), document.cloneNode(true))],
    ['an element in a shadow root', () => heldFragment().querySelector('#box')!.cloneNode(true)],
    ['a template', () => templateOf(frame).content.cloneNode(true)],
    ['a template, imported', () => document.importNode(templateOf(frame).content, true)],
    ['a contextual fragment', () => document.createRange().createContextualFragment(frame).cloneNode(true)],
  ])('of %s is made, and what stands in it loads nothing', (_, copy) => {
    guard()

    const made = copy()
    if (made.nodeType !== Node.DOCUMENT_NODE) document.body.append(made)

    const frames = [
      ...((made.nodeType === Node.DOCUMENT_NODE ? made : document.body) as Element).querySelectorAll('iframe'),
    ]
    expect(frames.length).toBeGreaterThan(0)
    for (const one of frames) expect(real(one, 'src')).toBeNull()
  })
})

describe('a node that is no element', () => {
  it.each<[string, () => Node]>([
    ['text', () => document.createTextNode('Polkupyörä')],
    ['a comment', () => document.createComment('Polkupyörä')],
    ['an empty fragment', () => document.createDocumentFragment()],
    ['an attribute', () => document.createAttribute('style')],
  ])('is copied, imported, adopted as before: %s', (_, make) => {
    guard()
    insert('iframe', { src: film })

    expect(make().cloneNode(true).nodeType).toBe(make().nodeType)
    expect(document.importNode(make(), true).nodeType).toBe(make().nodeType)
    const foreign = document.implementation.createHTMLDocument().adoptNode(make())
    expect(document.adoptNode(foreign).ownerDocument).toBe(document)
  })

  it('gets the browser’s own error where there is none at all', () => {
    guard()

    expect(() => document.importNode(null as unknown as Node)).toThrow(/not of type/)
    expect(() => document.adoptNode(undefined as unknown as Node)).toThrow(/not of type/)
  })
})
