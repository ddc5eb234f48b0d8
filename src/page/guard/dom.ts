import type { Examiner } from './elements.js'
import type { Ledger } from './held.js'
import { LOADING } from './loading-attributes.js'
import type { Page, Patches } from './patches.js'

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement'.split(
    ' ',
  )
const MAY_LOAD = /<(img|i?frame|source|video|audio|track|embed|object|input|link|image)\b|data-evaste/i

/** Holds what scripts make: attributes and properties as they are set, elements and markup as they are inserted. */
export function guardDom(page: Page, patches: Patches, examiner: Examiner, ledger: Ledger): void {
  guardInsertion(page, patches, examiner)
  guardMarkup(page, patches, examiner)
  guardAttributes(page, patches, examiner, ledger)
}

function guardInsertion(page: Page, { method }: Patches, { examineTree }: Examiner): void {
  const { Node, Element, Document, DocumentFragment, CharacterData } = page
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData])
    for (const name of INSERTING)
      method(
        prototype,
        name,
        (native) =>
          function (this: Node, ...args: unknown[]) {
            // What is put into a tree outside the document is examined when that tree is put in.
            if (this.isConnected) for (const arg of args) if (arg instanceof Node) examineTree(arg)
            return native.apply(this, args)
          },
      )
}

/** Markup starts loading as it is parsed: it is parsed out of reach first, and goes in with what is held taken out. */
function guardMarkup(page: Page, { accessor, method }: Patches, { examineTree }: Examiner): void {
  const { Element, HTMLTemplateElement, ShadowRoot, document } = page
  const template = document.createElement('template')
  const { set: setMarkup } = Object.getOwnPropertyDescriptor(
    Element.prototype,
    'innerHTML',
  ) as Required<PropertyDescriptor>
  const parse = (html: unknown): DocumentFragment | false => {
    if (!MAY_LOAD.test(String(html))) return false
    setMarkup.call(template, html)
    return examineTree(template.content) && template.content
  }
  const property = (
    target: object | undefined,
    name: string,
    put: (to: Element, content: DocumentFragment) => void,
  ): void =>
    accessor(target, name, ({ set }) => ({
      set(value) {
        const content = !(this instanceof HTMLTemplateElement) && parse(value)
        if (content) put(this as Element, content)
        else set.call(this, value)
      },
    }))
  property(Element.prototype, 'innerHTML', (to, content) => to.replaceChildren(content))
  property(ShadowRoot?.prototype, 'innerHTML', (to, content) => to.replaceChildren(content))
  property(Element.prototype, 'outerHTML', (to, content) => to.replaceWith(content))
  method(
    Element.prototype,
    'insertAdjacentHTML',
    (native) =>
      function (this: Element, where: string, html: unknown) {
        const content = parse(html)
        if (!content) return native.call(this, where, html)
        // An element stands in for the fragment, which the browser's own method does not take.
        const place = this.insertAdjacentElement(where as InsertPosition, document.createElement('template'))
        place?.replaceWith(content)
      },
  )
}

function guardAttributes(
  page: Page,
  { accessor, method }: Patches,
  { allowsAttribute }: Examiner,
  ledger: Ledger,
): void {
  for (const [tag, attributes] of Object.entries(LOADING))
    for (const attribute of attributes) {
      let owner: object | null = page.document.createElement(tag)
      while (owner && !Object.hasOwn(owner, attribute)) owner = Object.getPrototypeOf(owner) as object | null
      accessor(owner, attribute, ({ get, set }) => ({
        get() {
          return ledger.elementOf(this as Element)?.attributes.get(attribute) ?? get.call(this)
        },
        set(value) {
          if (allowsAttribute(this as Element, attribute, String(value))) set.call(this, value)
        },
      }))
    }
  const { prototype } = page.Element
  method(
    prototype,
    'setAttribute',
    (native) =>
      function (this: Element, name: string, value: unknown) {
        if (allowsAttribute(this, `${name}`.toLowerCase(), `${value}`)) native.call(this, name, value)
      },
  )
  method(
    prototype,
    'setAttributeNS',
    (native) =>
      function (this: Element, space: string, name: string, value: unknown) {
        if (allowsAttribute(this, `${name}`.replace(/^.*:/, ''), `${value}`)) native.call(this, space, name, value)
      },
  )
}
