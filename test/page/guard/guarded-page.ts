import type { DeclarationFile } from '../../../src/declaration/types.js'
import { type Guard, type GuardOptions, startGuard } from '../../../src/page/guard/guard.js'
import { release } from '../../../src/page/guard/release/release.js'
import { bikeShop } from '../../decision/bike-shop.js'

/** The shop's page under guard, and the visitor's answers: a set of what is allowed. `null`: nothing is known yet. */
export function guardPage(
  changes: Partial<DeclarationFile> | null = {},
  { tag, kinds }: Pick<GuardOptions, 'tag' | 'kinds'> = {},
) {
  const allowed = new Set(['necessary', 'cart'])
  const guard: Guard = startGuard({
    declaration: changes && bikeShop(changes),
    isAllowed: (id) => allowed.has(id),
    changed: () => undefined,
    tag,
    kinds,
    release,
  })
  const held = (): readonly string[] =>
    guard.held.map(({ services, kind, what }) => `${kind} ${what} ← ${services.join()}`)
  return { guard, allowed, held }
}

const { getAttribute } = Element.prototype

/** What the browser itself has in an attribute, whatever the page is told. */
export const real = (element: Element | null | undefined, name: string): string | null =>
  element ? getAttribute.call(element, name) : null

/** An element as a script of the page makes it: attributes first, and in the page at last. */
export function insert(name: string, attributes: Readonly<Record<string, string>>, text = ''): Element {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.textContent = text
  document.body.append(element)
  return element
}
