// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { guardPage } from './guarded-page.js'

const pixel = 'https://stats.polkupaja.example/p.gif'
const css = `& { background: url(${pixel}) }`
let page: ReturnType<typeof guardPage>

/** An interface of CSS that jsdom lacks: what its method gets. */
function stubInterface(name: string, method: string) {
  const got = vi.fn()
  const prototype: Record<string, (...args: unknown[]) => void> = { [method]: got }
  vi.stubGlobal(name, { prototype })
  return { got, made: prototype }
}

beforeEach(() => document.body.replaceChildren())
afterEach(() => {
  page.guard.stop()
  vi.unstubAllGlobals()
  document.head.replaceChildren()
})

it.each([
  ['CSSStyleSheet', 'insertRule'],
  ['CSSGroupingRule', 'insertRule'],
  ['CSSStyleRule', 'insertRule'],
  ['CSSKeyframesRule', 'appendRule'],
])('a rule that a script adds by %s.%s loads nothing that waits', (name, method) => {
  const { got, made } = stubInterface(name, method)
  page = guardPage()

  made[method]!(css, 0)

  expect(got).toHaveBeenCalledExactlyOnceWith('& { background: url(data:,) }', 0)
  expect(page.held()).toEqual([`css ${css} ← matomo`])
})

it('a registered property has no initial value that waits', () => {
  const registerProperty = vi.fn()
  vi.stubGlobal('CSS', { registerProperty })
  page = guardPage()
  const definition = { name: '--own', syntax: '<image>', inherits: false }

  CSS.registerProperty({ ...definition, initialValue: `url(${pixel})` })
  CSS.registerProperty({ ...definition, initialValue: 'url(/own.gif)' })

  expect(registerProperty.mock.calls).toEqual([
    [{ ...definition, initialValue: 'url(data:,)' }],
    [{ ...definition, initialValue: 'url(/own.gif)' }],
  ])
})

/** The text node of a style sheet, or a script that waits for its text. */
function textOf(name: string): Text {
  const element = document.head.appendChild(document.createElement(name))
  return element.appendChild(document.createTextNode(name === 'style' ? 'p { }' : ''))
}

it.each<[string, (at: Text, text: string) => unknown]>([
  ['after', (at, text) => at.after(text)],
  ['before', (at, text) => at.before(document.createTextNode(text))],
  ['replaceWith', (at, text) => at.replaceWith(text)],
  ['appendData', (at, text) => at.appendData(text)],
  ['insertAdjacentHTML', (at, text) => at.parentElement!.insertAdjacentHTML('beforeend', text)],
  [
    'a range',
    (at, text) => {
      const range = document.createRange()
      range.selectNode(at)
      range.insertNode(document.createTextNode(text))
    },
  ],
])('text beside the text of a style sheet or a script waits: %s', (_, write) => {
  page = guardPage()

  write(textOf('style'), css)
  write(textOf('script'), 'heatmap.start()')

  expect(page.guard.held.map(({ kind }) => kind)).toEqual(['style', 'script'])
})
