import { resolveUrl } from '../declaration/resolve-url.js'

const MOST_CHARACTERS = 300

/** Whether a text is an origin (scheme, host and port) as a browser serialises it. */
export const isOrigin = (text: string): boolean =>
  text.length <= MOST_CHARACTERS && /^https?:/.test(text) && resolveUrl(text)?.origin === text
