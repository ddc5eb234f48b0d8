import { mayLoadMarkup } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'
import type { Tools } from './tools.js'

/**
 * Markup starts loading while it is parsed. It is therefore parsed in an inert document, held there, and inserted
 * afterwards.
 */
export function guardMarkup(realm: Realm, { patches, examiner, natives, onInserted }: Tools): void {
  const { Element, ShadowRoot, Range } = realm
  const { patch } = patches
  const { implementation } = realm.document
  /** The parsed markup if something in it is held. Scripts in it never run. */
  const parse = (html: unknown, parent: Node | null): DocumentFragment | false => {
    const { namespaceURI, localName } = (parent ?? {}) as Partial<Element>
    if (localName === 'template') return false // nothing loads in it
    // In this document, so that its Trusted Types requirements apply; a frame's window gets another one as it loads.
    const template = realm.document.createElement('template')
    natives.writeMarkup(template, html)
    let { content } = template
    if (localName === 'html' || /svg|Math/.test(namespaceURI ?? '')) {
      // Content of SVG, and a whole document, are parsed differently.
      const copy = natives.copyInert(parent as Element, false)
      natives.writeMarkup(copy, html)
      content = copy.ownerDocument.createDocumentFragment()
      content.append(...copy.childNodes)
    }
    return examiner.examineTree(content, false) && content
  }
  const serialised = (original: (this: Node) => unknown) =>
    function (this: Node): unknown {
      return original.call(examiner.copyOriginal(this) ?? this)
    }
  /** The markup is the last argument of each. */
  const guardSink = (
    target: object,
    name: string,
    insert: (self: Element, content: DocumentFragment, where: InsertPosition) => void,
    parentOf = (self: Element): Node | null => self,
  ): void =>
    patches.replace(
      target,
      name,
      (original) =>
        function (this: Element, ...args: unknown[]): void {
          const html = args[args.length - 1]
          if (!mayLoadMarkup(html)) return original.apply(this, args) as undefined
          const content = parse(html, parentOf(this))
          if (content) insert(this, content, args[0] as InsertPosition)
          else original.apply(this, args)
          onInserted()
        },
      { get: serialised },
    )

  for (const { prototype } of [Element, ShadowRoot])
    guardSink(prototype, 'innerHTML', (self, content) => self.replaceChildren(content))
  guardSink(
    Element.prototype,
    'outerHTML',
    (self, content) => self.replaceWith(content),
    (self) => self.parentNode,
  )
  guardSink(
    Element.prototype,
    'insertAdjacentHTML',
    // An element replaces the fragment, because the browser's own method does not accept one.
    (self, content, where) =>
      self.insertAdjacentElement(where, realm.document.createElement('template'))?.replaceWith(content),
  )
  patch<XMLSerializer>(realm.XMLSerializer.prototype, 'serializeToString', (callOriginal, [tree]) =>
    callOriginal([examiner.copyOriginal(tree as Element) ?? tree]),
  )
  patch<Range>(Range.prototype, 'createContextualFragment', (callOriginal, args, { startContainer: place }) => {
    if (!mayLoadMarkup(args[0])) return callOriginal()
    natives.writeMarkup(realm.document.createElement('template'), args[0])
    // Scripts in this fragment will run, so it is created where nothing loads, in the same context.
    const range = implementation.createHTMLDocument('').createRange()
    const context = place.nodeType === 1 ? place : place.parentElement
    if (context) range.selectNodeContents(natives.copyInert(context, false))
    return realm.document.adoptNode(callOriginal(args, range) as DocumentFragment)
  })
}
