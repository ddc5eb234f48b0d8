import type { Examiner } from './elements.js'
import type { Ledger } from './held.js'
import { LOADING } from './loading-attributes.js'
import type { Patches } from './patches.js'
import type { Realm } from './realm.js'

const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren before after replaceWith insertAdjacentElement'
const MAY_LOAD = new RegExp(`<(${Object.keys(LOADING).join('|')})|data-evaste`, 'i')

/** Holds what scripts make: attributes and properties as they are set, elements and markup as they are inserted. */
export function guardDom(realm: Realm, patches: Patches, examiner: Examiner, ledger: Ledger): void {
  guardInsertion(realm, patches, examiner)
  guardMarkup(realm, patches, examiner)
  guardAttributes(realm, patches, examiner, ledger)
}

function guardInsertion(realm: Realm, { patch }: Patches, { examineTree }: Examiner): void {
  const { Node, Element, Document, DocumentFragment, CharacterData } = realm
  for (const { prototype } of [Node, Element, Document, DocumentFragment, CharacterData])
    for (const name of INSERTING.split(' '))
      patch<Node>(prototype, name, (proceed, args, { isConnected }) => {
        // What is put into a tree outside the document is examined when that tree is put in.
        if (isConnected) for (const arg of args) if ((arg as Node | null)?.nodeType) examineTree(arg as Node)
        return proceed()
      })
}

/** Markup starts loading as it is parsed: it is parsed out of reach first, and goes in with what is held taken out. */
function guardMarkup(realm: Realm, { patch }: Patches, { examineTree }: Examiner): void {
  const { document, Element, ShadowRoot } = realm
  const template = document.createElement('template')
  const { set: setMarkup } = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML') as PropertyDescriptor
  /** What the markup makes, where something in it is held. */
  const parse = (html: unknown): DocumentFragment | false => {
    if (!MAY_LOAD.test(String(html))) return false
    setMarkup?.call(template, html)
    return examineTree(template.content) && template.content
  }
  for (const { prototype } of [Element, ShadowRoot])
    patch<Element>(prototype, 'innerHTML', (proceed, [html], self) => {
      const content = self.localName !== 'template' && parse(html)
      if (content) self.replaceChildren(content)
      else proceed()
    })
  patch<Element>(Element.prototype, 'outerHTML', (proceed, [html], self) => {
    const content = parse(html)
    if (content) self.replaceWith(content)
    else proceed()
  })
  patch<Element>(Element.prototype, 'insertAdjacentHTML', (proceed, [where, html], self) => {
    const content = parse(html)
    if (!content) return proceed()
    // An element stands in for the fragment, which the browser's own method does not take.
    self.insertAdjacentElement(where as InsertPosition, document.createElement('template'))?.replaceWith(content)
  })
}

function guardAttributes(
  { document, Element }: Realm,
  { patch }: Patches,
  { allowsAttribute }: Examiner,
  ledger: Ledger,
): void {
  for (const [tag, attributes] of Object.entries(LOADING))
    for (const attribute of attributes) {
      let owner: object | null = document.createElement(tag)
      while ((owner = Object.getPrototypeOf(owner) as object | null))
        patch<Element>(
          owner,
          attribute,
          (proceed, [value], self) => allowsAttribute(self, attribute, String(value)) && proceed(),
          (self) => ledger.elementOf(self)?.attributes.get(attribute),
        )
    }
  for (const method of ['setAttribute', 'setAttributeNS'])
    patch<Element>(Element.prototype, method, (proceed, args, self) => {
      const [name = '', value = ''] = args.slice(-2).map(String)
      if (allowsAttribute(self, name.toLowerCase().replace(/^.*:/, ''), value)) proceed()
    })
}
