import { html } from 'lit'
import type { Line } from '../../notice/block.js'

/**
 * Renders a line as text, or as a link without a referrer. Each line has its own text direction, so that a phone number
 * in Arabic text is readable.
 */
export const renderLine = ({ text, href }: Line): unknown =>
  href ? html`<a href=${href} rel="noreferrer"><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`
