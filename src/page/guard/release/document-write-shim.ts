import type { Patches } from '../patches/patches.js'
import { HELD_TYPE } from '../../../held/held-names.js'
import { trust } from '../elements/trust.js'

const IN_HEAD = 'base,link,meta,noscript,script,style,template,title'

/** What scripts write into a document that has been parsed: it would replace the page, or be ignored. */
export interface DocumentWriteShim {
  /** What this script writes is kept for it. */
  follow(script: Element): void
  /** Puts what it has written behind it. @returns the scripts in there, still to be started. */
  put(script: Element): readonly Element[]
  /** Gives a written script its type back. */
  restoreType(script: Element): Element
}

export function openDocumentWriteShim({ patch }: Patches): DocumentWriteShim {
  const texts = new WeakMap<Element, string>()
  const types = new WeakMap<Element, string | null>()
  /** What the running script has written so far; `undefined`: it is none of those that were released. */
  const running = (): string | undefined => texts.get(document.currentScript as Element)
  for (const name of ['write', 'writeln', 'open', 'close'])
    patch<Document>(Document.prototype, name, (callOriginal, args, self) => {
      const before = running()
      // Somebody else's writing, or into a window of its own.
      if (before === undefined || self !== document) return callOriginal() as unknown
      const end = name === 'writeln' ? '\n' : ''
      if (name.startsWith('write')) texts.set(document.currentScript as Element, before + args.join('') + end)
      return name === 'open' ? document : undefined
    })
  return {
    follow: (script) => texts.set(script, ''),
    put(script) {
      const html = texts.get(script)
      texts.delete(script)
      if (!html || !script.isConnected) return []
      const range = document.createRange()
      range.selectNodeContents(document.body)
      const content = range.createContextualFragment(trust('createHTML', html) as string)
      const scripts = [...content.querySelectorAll('script')].map(recreate)
      for (const written of scripts) {
        types.set(written, written.getAttribute('type'))
        written.type = HELD_TYPE
      }
      // Where the parser would have gone on: with what has no place in the head, the body begins.
      const isForBody = [...content.children].some((element) => !element.matches(IN_HEAD))
      if (isForBody && document.head.contains(script)) document.body.prepend(content)
      else script.after(content)
      return scripts
    },
    restoreType(script) {
      const type = types.get(script)
      if (type === null) script.removeAttribute('type')
      else if (type !== undefined) script.setAttribute('type', type)
      return script
    },
  }
}

/** A script that came by markup never runs: one made like it does. */
function recreate(script: HTMLScriptElement): HTMLScriptElement {
  const made = document.createElement('script')
  for (const { name, value } of script.attributes)
    made.setAttribute(name, name === 'src' ? (trust('createScriptURL', value) as string) : value)
  made.text = trust('createScript', script.text) as string
  script.replaceWith(made)
  return made
}
