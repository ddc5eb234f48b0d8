import type { Tools } from './tools.js'
import { MAY_LOAD } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'

const HTML = 'http://www.w3.org/1999/xhtml'

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
    const { namespaceURI = HTML, localName } = (parent ?? {}) as Partial<Element>
    // Nothing loads inside a template. Other content than HTML, and whole documents, are parsed differently.
    if (!MAY_LOAD.test(String(html)) || namespaceURI !== HTML || /^(template|html)$/.test(localName ?? '')) return false
    // In this document, so that its Trusted Types requirements apply; a frame's window gets another one as it loads.
    const template = realm.document.createElement('template')
    natives.writeMarkup(template, html)
    return examiner.examineTree(template.content, false) && template.content
  }
  const serialised = (original: (this: Node) => unknown) =>
    function (this: Node): unknown {
      return original.call(examiner.copyOriginal(this) ?? this)
    }

  for (const { prototype } of [Element, ShadowRoot])
    patches.replace(
      prototype,
      'innerHTML',
      (original) =>
        function (this: Element, html: unknown): void {
          const content = parse(html, this)
          if (content) this.replaceChildren(content)
          else original.call(this, html)
          if (MAY_LOAD.test(String(html))) onInserted()
        },
      { get: serialised },
    )
  patches.replace(
    Element.prototype,
    'outerHTML',
    (original) =>
      function (this: Element, html: unknown): void {
        const content = parse(html, this.parentNode)
        if (content) this.replaceWith(content)
        else original.call(this, html)
        if (MAY_LOAD.test(String(html))) onInserted()
      },
    { get: serialised },
  )
  patches.replace(
    Element.prototype,
    'insertAdjacentHTML',
    (original) =>
      function (this: Element, where: InsertPosition, html: unknown): void {
        const content = parse(html, this)
        // An element replaces the fragment, because the browser's own method does not accept one.
        if (content) this.insertAdjacentElement(where, realm.document.createElement('template'))?.replaceWith(content)
        else original.call(this, where, html)
        if (MAY_LOAD.test(String(html))) onInserted()
      },
  )
  patch<XMLSerializer>(realm.XMLSerializer.prototype, 'serializeToString', (callOriginal, [tree]) =>
    callOriginal([examiner.copyOriginal(tree as Element) ?? tree]),
  )
  patch<Range>(Range.prototype, 'createContextualFragment', (callOriginal, args) => {
    if (!MAY_LOAD.test(String(args[0]))) return callOriginal()
    natives.writeMarkup(realm.document.createElement('template'), args[0])
    // Scripts in this fragment will run, so it is created where nothing loads.
    const fragment = callOriginal(args, implementation.createHTMLDocument('').createRange()) as DocumentFragment
    return realm.document.adoptNode(fragment)
  })
}
