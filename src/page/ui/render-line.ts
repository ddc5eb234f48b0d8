import { html } from 'lit'
import type { Line } from '../../notice/block.js'

/** A line as text, or as a link that tells the other site nothing. */
export const renderLine = ({ text, href }: Line): unknown =>
  href ? html`<a href=${href} rel="noreferrer">${text}</a>` : text
