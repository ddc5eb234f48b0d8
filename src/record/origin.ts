import { resolveUrl } from '../declaration/resolve-url.js'

const MOST_CHARACTERS = 300

/** Whether a text is scheme, host and port, as a browser writes them. */
export const isOrigin = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && /^https?:/.test(text) && resolveUrl(text)?.origin === text
