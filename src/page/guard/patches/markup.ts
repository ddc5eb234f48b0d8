import type { Tools } from './dom.js'
import { MAY_LOAD } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'

const HTML = 'http://www.w3.org/1999/xhtml'

/** Markup starts loading as it is parsed: it is parsed out of reach first, and goes in with what is held taken out. */
export function guardMarkup(realm: Realm, { patches, examiner, natives, onInserted }: Tools): void {
  const { document, Element, ShadowRoot, Range } = realm
  const { patch } = patches
  const { implementation } = document
  /** What the markup makes, where something in it is held. Scripts in it never run. */
  const parse = (html: unknown, parent: Node | null, write = natives.writeMarkup): DocumentFragment | false => {
    const { namespaceURI = HTML, localName } = (parent ?? {}) as Partial<Element>
    // A template keeps what it has from loading. What is no HTML, or a whole document, parses otherwise.
    if (!MAY_LOAD.test(String(html)) || namespaceURI !== HTML || /^(template|html)$/.test(localName ?? '')) return false
    // Of this document, so that what the page requires of markup (Trusted Types) is required of this.
    const template = document.createElement('template')
    write(template, html)
    const roots = [...template.content.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])
    return (
      [template.content, ...roots].filter((root) => examiner.examineTree(root, false)).length > 0 && template.content
    )
  }
  const serialised = (read: (args: readonly unknown[], on?: unknown) => unknown, self: Element): unknown =>
    read([], examiner.copyOriginal(self))

  for (const { prototype } of [Element, ShadowRoot])
    for (const name of ['innerHTML', 'setHTMLUnsafe', 'setHTML'])
      patch<Element>(
        prototype,
        name,
        (callOriginal, args, self) => {
          const isText = /^(script|style)$/.test(self.localName)
          const content =
            !isText &&
            parse(
              args[0],
              self,
              name === 'innerHTML' ? undefined : (template) => template[name as 'setHTMLUnsafe'](...(args as [string])),
            )
          const result: unknown = content
            ? self.replaceChildren(content)
            : callOriginal(isText ? [examiner.writeText(self, String(args[0]))] : args)
          onInserted()
          return result
        },
        (self, read) => (self.nodeType === 1 ? serialised(read, self) : read()) as unknown,
      )
  patch<Element>(
    Element.prototype,
    'outerHTML',
    (callOriginal, [html], self) => {
      const content = parse(html, self.parentNode)
      if (content) self.replaceWith(content)
      else callOriginal()
      onInserted()
    },
    (self, read) => serialised(read, self),
  )
  patch<Element>(Element.prototype, 'insertAdjacentHTML', (callOriginal, [where, html], self) => {
    const content = parse(html, self)
    // An element stands in for the fragment, which the browser's own method does not take.
    if (content)
      self.insertAdjacentElement(where as InsertPosition, document.createElement('template'))?.replaceWith(content)
    else callOriginal()
    onInserted()
  })
  patch<Range>(Range.prototype, 'createContextualFragment', (callOriginal, args) => {
    if (!MAY_LOAD.test(String(args[0]))) return callOriginal()
    natives.writeMarkup(document.createElement('template'), args[0])
    // The scripts in this one will run: it is made where nothing loads.
    const fragment = callOriginal(args, implementation.createHTMLDocument('').createRange()) as DocumentFragment
    return document.adoptNode(fragment)
  })
}
