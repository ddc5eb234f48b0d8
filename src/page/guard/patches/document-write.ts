import type { Tools } from './tools.js'
import { MAY_LOAD } from '../elements/loading-elements.js'
import type { Realm } from './realm.js'
import { trust } from '../elements/trust.js'

/** A complete tag: a quotation mark only counts at the start of a value. */
const TAG = /<(\/?[a-z][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*>/gi
const BEGUN = /<(?:[a-z/][^]*)?$/i

/**
 * Rewrites what scripts write into the page during parsing, as `evaste rewrite` would, because the browser executes it
 * before it can be examined. An incomplete tag is buffered until the rest of it arrives.
 */
export function guardWriting(realm: Realm, { patches, examiner, natives, observer, onInserted }: Tools): void {
  const { Document } = realm
  const begun = new WeakMap<Document, string>()
  const written = (tag: string, name: string, text: string): string => {
    if (!MAY_LOAD.test(tag)) return tag
    // A frame's window gets another document once its empty page has loaded; the first one's templates are then empty.
    const template = realm.document.createElement('template')
    natives.writeMarkup(template, trust('createHTML', `${tag}${text}</${name}>`))
    const { firstElementChild: element } = template.content
    return (element && examiner.writeHeld(element)) ?? tag
  }
  const rewrite = (html: string): readonly [whole: string, rest: string] => {
    let whole = ''
    let done = 0
    TAG.lastIndex = 0
    for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
      const [tag, name = ''] = found
      const rest = html.slice(TAG.lastIndex)
      const end = /^(script|style)$/i.test(name) ? rest.search(new RegExp(`</${name}`, 'i')) : 0
      if (end < 0) break
      whole += html.slice(done, found.index) + written(tag, name, rest.slice(0, end)) + rest.slice(0, end)
      done = TAG.lastIndex += end
    }
    const cut = html.slice(done).search(BEGUN)
    const stop = cut < 0 ? html.length : done + cut
    return [whole + html.slice(done, stop), html.slice(stop)]
  }
  const { write } = Document.prototype
  for (const name of ['write', 'writeln'])
    patches.patch<Document>(Document.prototype, name, (callOriginal, args, self) => {
      const text = args.map(String).join('') + (name === 'write' ? '' : '\n')
      const [whole, rest] = rewrite((begun.get(self) ?? '') + text)
      const isSame = whole === text
      begun.set(self, rest)
      if (isSame) callOriginal()
      else if (whole) write.call(self, trust('createHTML', whole) as string)
      observer.observeParser(self)
      onInserted()
    })
}
