import type { Realm } from './realm.js'
import { replaceIn } from './replace-in.js'
import type { Tools } from './tools.js'

const OWNERS = 'HTMLScriptElement HTMLStyleElement SVGScriptElement SVGStyleElement'
const TEXTS = 'textContent innerText text innerHTML'
const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren insertAdjacentText insertAdjacentHTML setHTML setHTMLUnsafe'
const EDITING = 'data nodeValue textContent appendData insertData replaceData before after replaceWith'

/** Examines the text of scripts and style sheets, however it is set. Other elements keep the browser's own methods. */
export function guardText(realm: Realm, { patches, examiner }: Tools): void {
  const write = (original: (value: unknown) => unknown) =>
    function (this: Element, value: unknown): void {
      const text = String(value)
      const clean = examiner.writeText(this, text)
      // The identical value if nothing is blocked, because the page may require a trusted one.
      original.call(this, clean === text ? value : clean)
    }
  /** A script starts as it gets its text; a style sheet may get it in pieces. */
  const edit = (original: (...args: unknown[]) => unknown) =>
    function (this: Node, ...args: unknown[]): unknown {
      const owner = ownerOf(this)
      if (owner?.localName === 'script') examiner.writeText(owner, args.map(textOf).join(''))
      const result = original.apply(this, args)
      if (owner?.localName === 'style') examiner.examineTree(owner, true)
      return result
    }
  replaceIn(realm, patches, OWNERS, TEXTS, write, { inherited: true })
  replaceIn(realm, patches, OWNERS, INSERTING, edit, { inherited: true })
  replaceIn(realm, patches, 'CharacterData', EDITING, edit, { inherited: true })
  replaceIn(realm, patches, 'Range', 'insertNode', edit)
}

/** The element whose text is edited, at a node or at the start of a range, which has no type. */
function ownerOf(self: Node): Element | null {
  const place = self.nodeType ? self : (self as unknown as Range).startContainer
  return place.nodeType === 1 ? (place as Element) : place.parentElement
}

const textOf = (part: unknown): string => (typeof part === 'string' ? part : ((part as Node | null)?.textContent ?? ''))
