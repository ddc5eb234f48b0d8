import { mayLoadMarkup } from '../elements/loading-elements.js'
import { trust } from '../elements/trust.js'
import type { Realm } from './realm.js'
import type { Tools } from './tools.js'

/** A complete tag: a quotation mark only counts at the start of a value. */
const TAG = /<(\/?[a-z][^\s/>]*)(?:=\s*"[^"]*"|=\s*'[^']*'|=(?!\s*["'])|[^>=])*>/gi
const BEGUN = /<(?:[a-z/][^]*)?$/i

/**
 * Returns the HTML with everything that is held in held form, and the start of a tag that is not complete yet. `runs`:
 * whether its scripts would start.
 */
export type RewriteMarkup = (html: string, runs?: boolean) => readonly [whole: string, rest: string]

/** Rewrites HTML as `evaste rewrite` would, where the browser acts on it before it can be examined. */
export function createMarkupRewriter(realm: Realm, { examiner, natives }: Tools): RewriteMarkup {
  const written = (tag: string, name: string, text: string): string => {
    if (!mayLoadMarkup(tag)) return tag
    // A frame's window gets another document once its empty page has loaded; the first one's templates are then empty.
    const template = realm.document.createElement('template')
    // The same tag may be another element in SVG.
    for (const around of ['', '<svg>']) {
      natives.writeMarkup(template, trust('createHTML', `${around}${tag}${text}</${name}>`))
      const element = [...template.content.querySelectorAll('*')].pop()
      const held = element && examiner.writeHeld(element)
      if (held) return tag.endsWith('/>') ? held.replace(/>$/, '/>') : held
    }
    return tag
  }
  return (html, runs) => {
    let whole = ''
    let done = 0
    TAG.lastIndex = 0
    for (let found = TAG.exec(html); found; found = TAG.exec(html)) {
      const [tag, name = ''] = found
      const rest = html.slice(TAG.lastIndex)
      const end = /^(script|style)$/i.test(name) ? rest.search(new RegExp(`</${name}`, 'i')) : 0
      if (end < 0) break
      const text = rest.slice(0, end)
      const isInert = !runs && name.toLowerCase() === 'script'
      whole += html.slice(done, found.index) + (isInert ? tag : written(tag, name, text)) + text
      done = TAG.lastIndex += end
    }
    const cut = html.slice(done).search(BEGUN)
    const stop = cut < 0 ? html.length : done + cut
    return [whole + html.slice(done, stop), html.slice(stop)]
  }
}
