import type { Examiner } from './elements.js'
import { LOADING_PROPERTIES } from './loading-attributes.js'
import type { Page } from './natives.js'
import type { Patches } from './patches.js'

const PARENT_METHODS = ['append', 'prepend', 'replaceChildren']
const MAY_LOAD = /<(?:img|i?frame|source|video|audio|track|embed|object|input|link|image)\b|data-evaste/i
const CHILD_METHODS = ['before', 'after', 'replaceWith', 'insertAdjacentElement']

/** Holds what scripts make: attributes and properties as they are set, elements and markup as they are inserted. */
export function guardDom(page: Page, patches: Patches, examiner: Examiner): void {
  guardInsertion(page, patches, examiner)
  guardMarkup(page, patches, examiner)
  guardAttributes(page, patches, examiner)
}

function guardInsertion(page: Page, { method }: Patches, { examineTree }: Examiner): void {
  const { Node, Element, Document, DocumentFragment, CharacterData } = page
  const insert = (target: object, name: string): void =>
    method(target, name, (native) => function (this: unknown, ...args: unknown[]) {
      for (const arg of args) if (arg instanceof Node) examineInserted(this as Node, arg)
      return native.apply(this, args)
    })
  // What is put into a tree outside the document is examined when that tree is put in.
  const examineInserted = (into: Node, node: Node): void => {
    if (into.isConnected) examineTree(node)
  }
  for (const name of ['appendChild', 'insertBefore', 'replaceChild']) insert(Node.prototype, name)
  for (const { prototype } of [Element, Document, DocumentFragment]) for (const name of PARENT_METHODS) insert(prototype, name)
  for (const { prototype } of [Element, CharacterData]) for (const name of CHILD_METHODS) insert(prototype, name)
}

/** Markup starts loading as it is parsed: it is parsed out of reach first, and goes in with what is held already taken out. */
function guardMarkup(page: Page, { accessor, method }: Patches, { examineTree }: Examiner): void {
  const { Element, HTMLTemplateElement, ShadowRoot, document } = page
  const template = document.createElement('template')
  const innerHTML = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as Required<PropertyDescriptor>
  const parse = (target: Element | null, html: unknown): DocumentFragment | null => {
    if (target instanceof HTMLTemplateElement || !MAY_LOAD.test(String(html))) return null
    innerHTML.set.call(template, html)
    return examineTree(template.content) ? template.content : null
  }
  for (const target of [Element.prototype, ShadowRoot?.prototype])
    accessor(target, 'innerHTML', ({ set }) => ({
      set(value) {
        const content = parse(this as Element, value)
        if (!content) return set.call(this, value)
        set.call(this, '')
        ;(this as Element).append(content)
      },
    }))
  accessor(Element.prototype, 'outerHTML', ({ set }) => ({
    set(value) {
      const content = parse(null, value)
      if (content) (this as Element).replaceWith(content)
      else set.call(this, value)
    },
  }))
  method(Element.prototype, 'insertAdjacentHTML', (native) => function (this: Element, where: string, html: unknown) {
    const content = parse(null, html)
    if (!content) return native.call(this, where, html)
    const place = { beforebegin: 'before', afterbegin: 'prepend', beforeend: 'append', afterend: 'after' } as const
    this[place[where.toLowerCase() as keyof typeof place]](content)
  })
}

function guardAttributes(page: Page, { accessor, method }: Patches, examiner: Examiner): void {
  const { allowsAttribute, originalAttribute } = examiner
  for (const [name, property] of LOADING_PROPERTIES) {
    const attribute = property.toLowerCase()
    const constructor = (page as unknown as Record<string, { prototype: object } | undefined>)[name]
    accessor(constructor?.prototype, property, ({ get, set }) => ({
      get() {
        return originalAttribute(this as Element, attribute) ?? get.call(this)
      },
      set(value) {
        if (allowsAttribute(this as Element, attribute, String(value))) set.call(this, value)
      },
    }))
  }
  const { prototype } = page.Element
  method(prototype, 'setAttribute', (native) => function (this: Element, name: string, value: unknown) {
    if (allowsAttribute(this, String(name).toLowerCase(), String(value))) native.call(this, name, value)
  })
  method(prototype, 'setAttributeNS', (native) => function (this: Element, space: string, name: string, value: unknown) {
    if (allowsAttribute(this, String(name).replace(/^.*:/, '').toLowerCase(), String(value))) native.call(this, space, name, value)
  })
}
