import { html, nothing } from 'lit'
import type { Line } from '../../notice/block.js'

/**
 * Renders a line as text, or as a link without a referrer. Each line has its own text direction, so that a phone number
 * in Arabic text is readable.
 */
export const renderLine = ({ href, ...line }: Line): unknown =>
  href ? html`<a href=${href} rel="noreferrer">${renderIsolated(line)}</a>` : renderIsolated(line)

const renderIsolated = ({ text, lang, parts }: Line): unknown =>
  parts ? html`<bdi>${parts.map(renderText)}</bdi>` : html`<bdi lang=${lang ?? nothing}>${text}</bdi>`

/** Renders a line within a sentence or as a heading: text in another language says which (WCAG 3.1.2). */
export const renderText = ({ text, lang, parts }: Line): unknown => {
  if (parts) return parts.map(renderText)
  return lang ? html`<bdi lang=${lang}>${text}</bdi>` : text
}
