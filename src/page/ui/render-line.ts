import { html } from 'lit'
import type { Line } from '../../notice/block.js'

/** A line as text, or as a link that tells the other site nothing. Each runs in its own direction: a phone number in Arabic too. */
export const renderLine = ({ text, href }: Line): unknown =>
  href ? html`<a href=${href} rel="noreferrer"><bdi>${text}</bdi></a>` : html`<bdi>${text}</bdi>`
