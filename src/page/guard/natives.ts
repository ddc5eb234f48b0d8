import { trust } from './trust.js'

/** The browser's own functions, as they were before anything was patched; the first argument stands for `this`. */
export interface Natives {
  readAttribute(element: Element, name: string): string | null
  writeAttribute(element: Element, namespace: string | null, name: string, value: string): void
  dropAttribute(element: Element, name: string): void
  attributesOf(element: Element): NamedNodeMap
  readText(node: Node): string
  writeText(node: Node, text: string): void
  writeMarkup(element: Element, html: unknown): void
  /** A copy in a document that is never shown, where nothing loads. */
  copyAside<N extends Node>(node: N, deep: boolean): N
}

/** Reads them: call it first of all. */
export function readNatives(): Natives {
  const aside = document.implementation.createHTMLDocument('')
  const base = aside.head.appendChild(aside.createElement('base'))
  const { importNode } = Document.prototype
  const unbound = (target: object, name: string, part: keyof PropertyDescriptor = 'value'): never =>
    Function.prototype.call.bind(Object.getOwnPropertyDescriptor(target, name)?.[part] as () => void) as never
  const { prototype } = Element
  const write: (...args: unknown[]) => void = unbound(prototype, 'setAttributeNS')
  return {
    readAttribute: unbound(prototype, 'getAttribute'),
    writeAttribute(element, namespace, name, value) {
      const [, isCode, isHtml] =
        /^(?:((?:script|embed|object)-(?:src|data))|iframe-(srcdoc))$/.exec(`${element.localName}-${name}`) ?? []
      const kind = isHtml ? 'createHTML' : isCode && 'createScriptURL'
      write(element, namespace, name, kind ? trust(kind, value) : value)
    },
    dropAttribute: unbound(prototype, 'removeAttribute'),
    attributesOf: unbound(prototype, 'attributes', 'get'),
    readText: unbound(Node.prototype, 'textContent', 'get'),
    writeText: unbound(Node.prototype, 'textContent', 'set'),
    writeMarkup: unbound(prototype, 'innerHTML', 'set'),
    copyAside(node, deep) {
      // What is relative counts from the page, also there.
      base.href = document.baseURI
      return importNode.call(aside, node, deep) as typeof node
    },
  }
}
