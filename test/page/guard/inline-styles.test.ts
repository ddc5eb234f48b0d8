// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://www.polkupaja.example/" }
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type Guard, startGuard } from '../../../src/page/guard/guard.js'
import { bikeShop } from '../../decision/bike-shop.js'

const url = 'https://stats.polkupaja.example/p'
const { getAttribute, setAttribute } = Element.prototype
let guard: Guard

beforeEach(() => {
  guard = startGuard({
    declaration: bikeShop({}),
    isAllowed: (id) => id === 'necessary' || id === 'cart',
    changed: () => undefined,
    release: () => Promise.resolve(),
  })
})
afterEach(() => {
  guard.stop()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

const put = <Name extends keyof HTMLElementTagNameMap>(name: Name): HTMLElementTagNameMap[Name] =>
  document.body.appendChild(document.createElement(name))
/** As Chromium's style properties do it, which no script can patch. */
const changeStyle = (element: Element, style: string): void => setAttribute.call(element, 'style', style)
const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve))
const held = (): readonly (Element | undefined)[] => guard.held.map(({ element }) => element)

it('a style that a script has asked for is examined after each of its changes', async () => {
  const line = put('p')
  void line.style
  await turn()

  changeStyle(line, 'color: red')
  await turn()
  expect(held()).toEqual([])
  changeStyle(line, `background: url(${url})`)
  await turn()

  expect(held()).toEqual([line])
})

it('a style without an address is not examined, however often a script writes it', async () => {
  guard.stop()
  const reading = vi.spyOn(Element.prototype, 'getAttribute')
  // The style itself is looked at each time; whoever examines an element reads more of it.
  const examined = (): boolean => reading.mock.calls.some(([name]) => !name.endsWith('style'))
  guard = startGuard({
    declaration: bikeShop({}),
    isAllowed: () => false,
    changed: () => undefined,
    release: () => Promise.resolve(),
  })
  const line = put('p')
  for (let x = 0; x < 1000; x += 1) line.style.transform = `translate(${x}px, calc(50% - ${x}px))`
  for (let x = 0; x < 1000; x += 1) changeStyle(line, `color: red; left: ${x}px`)
  line.style.cssText = 'opacity: 0.5'
  line.setAttribute('style', 'width: 1px')
  await turn()
  expect(examined()).toBe(false)

  changeStyle(line, `background: url(${url})`)
  await turn()

  expect(examined()).toBe(true)
  expect(held()).toEqual([line])
})

it.each(['value', 'nodeValue', 'textContent'] as const)(
  'an attribute is examined when a script sets its %s',
  (name) => {
    const picture = put('img')
    picture.setAttribute('src', '/bell.png')
    const source = picture.getAttributeNode('src') as Attr

    source[name] = url

    expect(held()).toEqual([picture])
    expect(getAttribute.call(picture, 'src')).toBeNull()
  },
)

it('an element that moves is not examined again, and one that comes is', async () => {
  const list = put('ul')
  const [first, second] = [document.createElement('li'), document.createElement('li')]
  for (const item of [first, second]) item.append(document.createElement('b'))
  list.append(first, second)
  await turn()
  const walk = vi.spyOn(document, 'createTreeWalker')
  const isExamined = (): boolean => walk.mock.calls.some(([root]) => root === first)

  list.append(first)
  expect(isExamined()).toBe(false)
  first.remove()
  first.innerHTML = '<b></b>'
  list.append(first)

  expect(isExamined()).toBe(true)
})
