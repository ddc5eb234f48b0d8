import { documentPrototype } from '../patches/realm.js'
import { trust } from './trust.js'

/** The browser's own functions, saved before anything was patched. */
export interface Natives {
  /** An attribute; for the name `TEXT`, the text. */
  read(element: Element, name: string): string | null
  /** `null` removes an attribute. */
  write(element: Element, name: string, value: string | null): void
  attributesOf(element: Element): NamedNodeMap
  writeMarkup(element: Element, html: unknown): void
  /** The text behind a `blob:` URL; `null` for any other URL, or if it cannot be read. */
  readBlob(url: string): string | null
  /** A copy in a document that is never shown, where nothing loads. */
  copyInert<N extends Node>(node: N, deep: boolean): N
}

export const TEXT = ''

/** Attributes that a page may require Trusted Types for, and which type. */
const VOUCHED: Readonly<Record<string, 'createHTML' | 'createScriptURL'>> = {
  'iframe srcdoc': 'createHTML',
  'script src': 'createScriptURL',
  'embed src': 'createScriptURL',
  'object data': 'createScriptURL',
}

/** Saves them: call this before anything else. */
export function readNatives(): Natives {
  const createDocument = document.implementation.createHTMLDocument.bind(document.implementation)
  let base: HTMLBaseElement | undefined
  const { importNode } = documentPrototype()
  const { open, send } = XMLHttpRequest.prototype
  const unbound = (target: object, name: string, part: keyof PropertyDescriptor = 'value'): never =>
    Function.prototype.call.bind(Object.getOwnPropertyDescriptor(target, name)?.[part] as () => void) as never
  const { prototype } = Element
  const { prototype: node } = Node
  const [getAttribute, setAttribute, removeAttribute] = ['getAttribute', 'setAttribute', 'removeAttribute'].map(
    (name) => unbound(prototype, name),
  ) as unknown as ((element: Element, name: string, value?: unknown) => string | null)[]
  const readText: (element: Element) => string = unbound(node, 'textContent', 'get')
  const writeText: (element: Element, text: unknown) => void = unbound(node, 'textContent', 'set')
  return {
    read: (element, name) => (name === TEXT ? readText(element) : (getAttribute?.(element, name) ?? null)),
    write(element, name, value) {
      if (name === TEXT) writeText(element, value)
      else if (value === null) removeAttribute?.(element, name)
      else {
        const kind = VOUCHED[`${element.localName} ${name}`]
        // SVG's old attribute name becomes the new one, which needs no namespace.
        setAttribute?.(element, name.replace('xlink:', ''), kind ? trust(kind, value) : value)
      }
    },
    attributesOf: unbound(prototype, 'attributes', 'get'),
    readBlob(url) {
      if (!url.startsWith('blob:')) return null
      try {
        const request = new XMLHttpRequest()
        // Synchronous, because a script starts as soon as it is inserted.
        open.call(request, 'GET', url, false)
        send.call(request)
        return request.responseText
      } catch {
        return null
      }
    },
    writeMarkup: unbound(prototype, 'innerHTML', 'set'),
    copyInert(node, deep) {
      base ??= createBaseIn(createDocument(''))
      // Relative URLs resolve against the page there too.
      base.href = document.baseURI
      return importNode.call(base.ownerDocument, node, deep) as typeof node
    },
  }
}

const createBaseIn = (inert: Document): HTMLBaseElement => inert.head.appendChild(inert.createElement('base'))
