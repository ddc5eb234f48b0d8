import type { Realm } from './realm.js'
import type { Tools } from './tools.js'

const OWNERS = ['HTMLScriptElement', 'HTMLStyleElement', 'SVGScriptElement', 'SVGStyleElement'] as const
const TEXTS = ['textContent', 'innerText', 'text', 'innerHTML']
const INSERTING = 'appendChild insertBefore replaceChild append prepend replaceChildren insertAdjacentText'

/** Examines the text of scripts and style sheets, however it is set. Other elements keep the browser's own methods. */
export function guardText(realm: Realm, { patches, examiner }: Tools): void {
  for (const owner of OWNERS) {
    const prototype = (realm[owner] as { prototype: object } | undefined)?.prototype
    for (const name of TEXTS)
      patches.replace(
        prototype,
        name,
        (original) =>
          function (this: Element, value: unknown): void {
            const text = String(value)
            const clean = examiner.writeText(this, text)
            // The identical value if nothing is blocked, because the page may require a trusted one.
            original.call(this, clean === text ? value : clean)
          },
        { inherited: true },
      )
    for (const name of INSERTING.split(' '))
      patches.replace(
        prototype,
        name,
        (original) =>
          function (this: Element, ...args: unknown[]): unknown {
            const isScript = this.localName === 'script'
            if (isScript) examiner.writeText(this, args.map(textOf).join(''))
            const result: unknown = original.apply(this, args)
            if (!isScript) examiner.examineTree(this, true)
            return result
          },
        { inherited: true },
      )
  }
  const edit = (original: (...args: unknown[]) => unknown) =>
    function (this: CharacterData, ...args: unknown[]): unknown {
      const result = original.apply(this, args)
      const text = args[args.length - 1]
      if (typeof text === 'string' && text.includes('/') && this.parentElement?.localName === 'style')
        examiner.examineTree(this.parentElement, true)
      return result
    }
  for (const name of ['data', 'appendData', 'insertData', 'replaceData'])
    patches.replace(realm.CharacterData.prototype, name, edit)
  patches.replace(realm.Node.prototype, 'nodeValue', edit)
}

const textOf = (part: unknown): string => (typeof part === 'string' ? part : ((part as Node | null)?.textContent ?? ''))
