// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { guardPage, real } from './guarded-page.js'

const film = 'https://films.example/player'
let page: ReturnType<typeof guardPage>

beforeEach(() => void (page = guardPage()))
afterEach(() => {
  page.guard.stop()
  document.head.replaceChildren()
  document.body.replaceChildren()
})

describe('an attribute node', () => {
  const sourceOf = (url: string): Attr => Object.assign(document.createAttribute('src'), { value: url })
  const frame = (): HTMLIFrameElement => document.body.appendChild(document.createElement('iframe'))

  it.each<[string, (frame: HTMLIFrameElement) => unknown]>([
    ['setAttributeNode', (one) => one.setAttributeNode(sourceOf(film))],
    ['setNamedItem', (one) => one.attributes.setNamedItem(sourceOf(film))],
    ['setNamedItemNS', (one) => one.attributes.setNamedItemNS(sourceOf(film))],
  ])('that %s gives a frame without attributes waits, and reads as the page has set it', (_, set) => {
    const one = frame()

    set(one)

    expect(real(one, 'src')).toBeNull()
    expect(one.getAttributeNames()).toEqual(['src'])
    expect(page.held()).toEqual([`iframe ${film} ← films`])
  })

  it('of the site itself is set, and leaves no other', () => {
    const one = frame()

    one.attributes.setNamedItem(sourceOf('/own.html'))

    expect(one.getAttributeNames()).toEqual(['src'])
    expect(real(one, 'src')).toBe('/own.html')
  })
})

describe('the list of a link’s relations', () => {
  const linkTo = (href: string): HTMLLinkElement =>
    document.head.appendChild(Object.assign(document.createElement('link'), { href }))

  it.each<[string, (link: HTMLLinkElement) => unknown]>([
    ['add', ({ relList }) => relList.add('stylesheet')],
    ['toggle', ({ relList }) => relList.toggle('stylesheet')],
    ['value', ({ relList }) => (relList.value = 'stylesheet')],
    ['assignment', (link) => ((link as unknown as { relList: string }).relList = 'stylesheet')],
  ])('starts nothing that waits: %s', (_, write) => {
    const link = linkTo(film)

    write(link)

    expect([real(link, 'rel'), real(link, 'href')]).not.toEqual(['stylesheet', film])
  })

  it('is the browser’s own where nothing waits', () => {
    const link = linkTo('/own.css')

    link.relList.add('stylesheet')

    expect(real(link, 'rel')).toBe('stylesheet')
    expect(link.relList.contains('stylesheet')).toBe(true)
  })
})
