import type { Realm } from './realm.js'
import type { Tools } from './tools.js'

const OWNERS = ['HTMLScriptElement', 'HTMLStyleElement', 'SVGScriptElement', 'SVGStyleElement'] as const
const TEXTS = ['textContent', 'innerText', 'text', 'innerHTML']
const INSERTING =
  'appendChild insertBefore replaceChild append prepend replaceChildren insertAdjacentText insertAdjacentHTML setHTML setHTMLUnsafe'
const EDITING = 'data appendData insertData replaceData before after replaceWith'

/** Examines the text of scripts and style sheets, however it is set. Other elements keep the browser's own methods. */
export function guardText(realm: Realm, { patches: { replace }, examiner }: Tools): void {
  const write = (original: (value: unknown) => unknown) =>
    function (this: Element, value: unknown): void {
      const text = String(value)
      const clean = examiner.writeText(this, text)
      // The identical value if nothing is blocked, because the page may require a trusted one.
      original.call(this, clean === text ? value : clean)
    }
  /** A script starts as it gets its text; a style sheet may get it in pieces. */
  const edit = (original: (...args: unknown[]) => unknown) =>
    function (this: Node & Partial<Range>, ...args: unknown[]): unknown {
      const place = this.startContainer ?? this
      const owner = place.nodeType === 1 ? (place as Element) : place.parentElement
      if (owner?.localName === 'script') examiner.writeText(owner, args.map(textOf).join(''))
      const result = original.apply(this, args)
      if (owner?.localName === 'style') examiner.examineTree(owner, true)
      return result
    }
  for (const owner of OWNERS) {
    const prototype = (realm[owner] as { prototype: object } | undefined)?.prototype
    for (const name of TEXTS) replace(prototype, name, write, { inherited: true })
    for (const name of INSERTING.split(' ')) replace(prototype, name, edit, { inherited: true })
  }
  for (const name of EDITING.split(' ')) replace(realm.CharacterData.prototype, name, edit)
  replace(realm.Range.prototype, 'insertNode', edit)
  replace(realm.Node.prototype, 'nodeValue', edit)
}

const textOf = (part: unknown): string => (typeof part === 'string' ? part : ((part as Node | null)?.textContent ?? ''))
