import type { Declaration } from '../../declaration/types.js'
import { attribute } from '../seal/find-preloads.js'
import { firstPlace } from '../seal/first-place.js'
import { findTag } from '../seal/find-tag.js'
import { gapBefore, newLineOf } from '../seal/gap-before.js'
import { type PageElement, readPage } from '../seal/read-page.js'
import { type SealedHtml, sealHtml } from '../seal/seal-html.js'

/** How the tag is written into a page. */
export interface TagOptions {
  /** The URL of the folder with evaste's scripts, with a slash at the end. */
  readonly folder: string
  readonly isSealed: boolean
  readonly readScript: (address: string) => string | undefined
}

/** Writes the declaration and the tag into a page, unless it has them, and seals it. */
export function writeTag(
  html: string,
  declaration: Declaration,
  { folder, isSealed, readScript }: TagOptions,
): SealedHtml {
  const declared = declarationIn(readPage(html).elements) ? html : insertFirst(html, inlineDeclaration(declaration))
  if (isSealed) return sealHtml(declared, declaration, { script: `${folder}evaste-sealed.js`, readScript })
  const { elements } = readPage(declared)
  const place = declarationIn(elements)
  if (findTag(elements) || !place) return { html: declared, findings: [] }
  const tag = `<script src="${attribute(`${folder}evaste.js`)}"></script>`
  const line = gapBefore(declared, place.start) + tag
  return { html: declared.slice(0, place.close) + line + declared.slice(place.close), findings: [] }
}

const inlineDeclaration = ({ file }: Declaration): string =>
  `<script type="application/json" id="evaste-declaration">${JSON.stringify(file).replaceAll('<', '\\u003c')}</script>`

const declarationIn = (elements: readonly PageElement[]): PageElement | undefined =>
  elements.find(({ name, attributes }) => name === 'script' && attributes.get('id') === 'evaste-declaration')

function insertFirst(html: string, line: string): string {
  const place = firstPlace(readPage(html).elements)
  const at = place?.close ?? /^\uFEFF?\s*(<!doctype[^>]*>)?/i.exec(html)?.[0].length ?? 0
  const gap = place ? gapBefore(html, place.start) : newLineOf(html)
  return html.slice(0, at) + gap + line + html.slice(at)
}
