import { trust } from '../elements/trust.js'
import { documentPrototype, type Realm } from './realm.js'
import { createMarkupRewriter } from './rewrite-markup.js'
import type { Tools } from './tools.js'

/**
 * Rewrites what scripts write into the page during parsing, because the browser executes it before it can be examined. An
 * incomplete tag is buffered until the rest of it arrives.
 */
export function guardWriting(realm: Realm, tools: Tools): void {
  const { patches, observer, onInserted } = tools
  const prototype = documentPrototype(realm)
  const begun = new WeakMap<Document, string>()
  const rewrite = createMarkupRewriter(realm, tools)
  const { write } = prototype
  for (const name of ['write', 'writeln'])
    patches.patch<Document>(prototype, name, (callOriginal, args, self) => {
      const text = args.map(String).join('') + (name === 'write' ? '' : '\n')
      const [whole, rest] = rewrite((begun.get(self) ?? '') + text, true)
      const isSame = whole === text
      begun.set(self, rest)
      if (isSame) callOriginal()
      else if (whole) write.call(self, trust('createHTML', whole) as string)
      observer.observeParser(self)
      onInserted()
    })
}
