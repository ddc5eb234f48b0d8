import type { Patches } from '../patches/patches.js'
import { documentPrototype } from '../patches/realm.js'
import { HELD_TYPE } from '../../../held/held-names.js'
import { trust } from '../elements/trust.js'

const IN_HEAD = 'base,link,meta,noscript,script,style,template,title'

/** Replaces `document.write` after parsing, when it would replace the page or be ignored. */
export interface DocumentWriteShim {
  /** Collects what this script writes. */
  follow(script: Element): void
  /** Inserts after the script what it has written. @returns the scripts in it, still to be started. */
  put(script: Element): readonly Element[]
  /** Restores the type of a written script. */
  restoreType(script: Element): Element
}

export function openDocumentWriteShim({ patch }: Patches): DocumentWriteShim {
  const texts = new WeakMap<Element, string>()
  const types = new WeakMap<Element, string | null>()
  /** What the running script has written so far; `undefined` if it is not a released script. */
  const running = (): string | undefined => texts.get(document.currentScript as Element)
  for (const name of ['write', 'writeln', 'open', 'close'])
    patch<Document>(documentPrototype(), name, (callOriginal, args, self) => {
      const before = running()
      // Written by other code, or into another window.
      if (before === undefined || self !== document) return callOriginal() as unknown
      const end = name === 'writeln' ? '\n' : ''
      if (name.startsWith('write')) texts.set(document.currentScript as Element, before + args.join('') + end)
      if (name === 'open') return document
      return undefined
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
      // Where the parser would have continued: content that is not allowed in the head starts the body.
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

/** A script inserted as markup never runs, so an equal one is created. */
function recreate(script: HTMLScriptElement): HTMLScriptElement {
  const made = document.createElement('script')
  for (const { name, value } of script.attributes)
    made.setAttribute(name, name === 'src' ? (trust('createScriptURL', value) as string) : value)
  made.text = trust('createScript', script.text) as string
  script.replaceWith(made)
  return made
}
