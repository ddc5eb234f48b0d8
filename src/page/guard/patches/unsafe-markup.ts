import { mayLoadMarkup } from '../elements/loading-elements.js'
import { trust } from '../elements/trust.js'
import { documentPrototype, type Realm } from './realm.js'
import { createMarkupRewriter } from './rewrite-markup.js'
import type { Tools } from './tools.js'

/**
 * Rewrites markup that may contain closed shadow roots, or that the browser inserts where the user edits: neither can be
 * examined before it loads.
 */
export function guardUnsafeMarkup(realm: Realm, tools: Tools): void {
  const { patches, examiner, onInserted } = tools
  const rewrite = createMarkupRewriter(realm, tools)
  const examine = (root: ParentNode & Node, runs?: boolean): void => {
    examiner.examineTree(root, runs)
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) examine(shadowRoot, runs)
  }
  /** @returns the identical value if nothing is held, because the page may require a trusted one. */
  const clean = (value: unknown, runs?: boolean): unknown => {
    const html = String(value)
    const whole = mayLoadMarkup(html) ? rewrite(html, runs).join('') : html
    return whole === html ? value : trust('createHTML', whole)
  }
  const guardSink = (target: object | undefined, name: string): void =>
    patches.replace(
      target,
      name,
      (original) =>
        function (this: ParentNode & Node, html: unknown, options?: { readonly runScripts?: boolean }): unknown {
          const runs = options?.runScripts
          const cleaned = clean(html, runs)
          const result: unknown = original.call(this, cleaned, options)
          if (cleaned !== html) examine((result ?? this) as Document, runs)
          onInserted()
          return result
        },
    )
  for (const { prototype } of [realm.Element, realm.ShadowRoot])
    for (const name of ['setHTML', 'setHTMLUnsafe']) guardSink(prototype, name)
  guardSink(realm.Document, 'parseHTMLUnsafe')
  patches.patch<Document>(documentPrototype(realm), 'execCommand', (callOriginal, args, self) => {
    const html = insertedMarkup(String(args[0]).toLowerCase(), String(args[2]))
    const cleaned = html && clean(html)
    if (cleaned === html) return callOriginal() as unknown
    const result: unknown = callOriginal(['insertHTML', false, cleaned])
    examine(self)
    return result
  })
}

/** What an editing command inserts; `undefined` for one that inserts nothing that loads. */
function insertedMarkup(command: string, value: string): string | undefined {
  if (command === 'inserthtml') return value
  if (command !== 'insertimage') return undefined
  return `<img src="${value.replace(/[&"]/g, (character) => `&#${character.charCodeAt(0)};`)}">`
}
