// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardPage, real } from './guarded-page.js'

const film = 'https://films.example/player'
const html = `<div><template shadowrootmode="closed"><img src="${film}"></template></div><iframe src="${film}"></iframe>`
/** What the browser's own functions get; jsdom has none of them. */
const set = vi.fn(function (this: Element, markup: string) {
  writeMarkup.call(this, markup)
})
const { set: writeMarkup } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as {
  set: (markup: string) => void
}
const parsed = vi.fn((markup: string) => new DOMParser().parseFromString(markup, 'text/html'))
const executed = vi.fn((_command: string, _isShown?: boolean, value?: string) => {
  writeMarkup.call(document.body, value ?? '')
  return true
})
let page: ReturnType<typeof guardPage>

beforeEach(() => {
  Object.assign(Element.prototype, { setHTMLUnsafe: set })
  Object.assign(Document, { parseHTMLUnsafe: parsed })
  Object.assign(Document.prototype, { execCommand: executed })
  page = guardPage()
})
afterEach(() => {
  page.guard.stop()
  vi.clearAllMocks()
  document.body.replaceChildren()
})

describe('markup that may have closed shadow roots', () => {
  it('is in held form before the browser sees it, and comes back when it is allowed', async () => {
    const box = document.body.appendChild(document.createElement('div'))

    box.setHTMLUnsafe(html)
    const frame = box.querySelector('iframe')
    expect(set.mock.calls[0]![0]).not.toMatch(/ src=/)
    expect(frame?.getAttribute('src')).toBe(film)
    page.allowed.add('films')
    await page.guard.release()

    expect(real(frame, 'src')).toBe(film)
  })

  it('is passed on as it is where nothing in it waits', () => {
    const own = '<p>Polkupyörä</p><img src="/own.gif">'

    const options = { runScripts: true }
    ;(document.body as unknown as { setHTMLUnsafe(html: string, options: object): void }).setHTMLUnsafe(own, options)

    expect(set).toHaveBeenCalledExactlyOnceWith(own, options)
    expect(page.held()).toEqual([])
  })

  it('of a whole document waits too', () => {
    const { body } = Document.parseHTMLUnsafe(html)

    expect(real(body.querySelector('iframe'), 'src')).toBeNull()
    expect(parsed.mock.calls[0]![0]).not.toMatch(/ src=/)
  })

  it('keeps its scripts, which never run', () => {
    document.body.setHTMLUnsafe(`<script src="${film}.js"></script>`)

    expect(real(document.querySelector('script[src]'), 'type')).toBeNull()
  })
})

describe('what an editing command inserts', () => {
  it.each([
    ['insertHTML', `<img src="${film}">`],
    ['insertImage', `${film}`],
  ])('by %s waits, and reads as the page has written it', (command, value) => {
    document.execCommand(command, false, value)

    const image = document.querySelector('img')
    expect(executed.mock.calls[0]![2]).not.toMatch(/ src=/)
    expect(real(image, 'src')).toBeNull()
    expect(image?.getAttribute('src')).toBe(film)
  })

  it('is the page’s own business where nothing waits', () => {
    document.execCommand('insertImage', false, '/own.gif')
    document.execCommand('bold')

    expect(executed.mock.calls).toEqual([['insertImage', false, '/own.gif'], ['bold']])
  })
})
