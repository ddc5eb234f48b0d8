import { type SealMessage, sealSays } from './messages/seal-message.js'
import type { PageElement } from './read-page.js'

const SCRIPT_NAME = /(^|\/)evaste(?!-worker|-keeper|-ui|-delivery|-guard|-migrate)[\w.-]*\.js([?#]|$)/i

/** Finds evaste's script tag: by file name, or as a bundle within the page. */
export const findTag = (elements: readonly PageElement[]): PageElement | undefined =>
  elements.find(
    ({ name, attributes }) =>
      name === 'script' &&
      (attributes.has('data-sealed') || attributes.has('data-chunks') || SCRIPT_NAME.test(attributes.get('src') ?? '')),
  )

/** Why the script cannot open a sealed page from its position; `null` if it can. */
export function tagMisplacement(tag: PageElement): SealMessage | null {
  const { attributes } = tag
  const wrong = ['async', 'defer'].find((name) => attributes.has(name) && attributes.has('src'))
  if (wrong) return sealSays('not-plain', { attribute: wrong })
  if (/^\s*module\s*$/i.test(attributes.get('type') ?? '')) return sealSays('module')
  return null
}

/** The URLs of evaste's own files that a tag names. */
export const filesOf = ({ attributes }: PageElement): readonly string[] =>
  ['src', 'data-chunks', 'data-declaration'].flatMap((name) => attributes.get(name) ?? [])

/** Whether an element is a policy in the HTML. */
const isPolicy = ({ name, attributes }: PageElement): boolean =>
  name === 'meta' && /^content-security-policy$/i.test(attributes.get('http-equiv') ?? '')

/** The first element after the tag outside a template, if it is a policy. */
export function policyBehind(elements: readonly PageElement[], tag: PageElement): PageElement | undefined {
  const next = elements.find(({ start, isInert, name }) => start >= tag.close && !isInert && name !== 'template')
  if (next && isPolicy(next)) return next
  return undefined
}

/** `evaste.js`, the script of pages that are not sealed, as a start tag names it; a bundle has another name. */
const GUARDED_NAME = /\ssrc\s*=\s*["']?(?:[^"'\s>]*\/)?evaste(?=\.js(?:[?#"'\s>]|$))/i

/** Where the name `evaste` of that script ends in the HTML; `undefined` if the tag names another script. */
export function endOfGuardedName(html: string, { start, end }: PageElement): number | undefined {
  const found = GUARDED_NAME.exec(html.slice(start, end))
  return found ? start + found.index + found[0].length : undefined
}

/** The attributes of a tag, with the name of the script that opens sealed pages. */
export function sealedAttributes({ attributes }: PageElement): ReadonlyMap<string, string> {
  const src = attributes.get('src')?.replace(/(^|\/)evaste(?=\.js([?#]|$))/i, '$&-sealed')
  return src === undefined ? attributes : new Map([...attributes, ['src', src]])
}
