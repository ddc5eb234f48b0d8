/** Matches http, https, mailto, and relative URLs: a slash, `?` or `#` comes before any colon. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i

/** Returns a URL from outside if it is safe as a link's target, else `undefined`: it could run a script (R127). */
export const safeUrl = (address: string | undefined): string | undefined =>
  address && SAFE.test(address) ? address : undefined
