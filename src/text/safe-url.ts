/** http, https, mailto, or no scheme at all: nothing but a slash, `?` or `#` before the first colon. */
const SAFE = /^(https?:|mailto:|[^:]*([/?#]|$))/i

/** An address from outside as a link's target, or undefined where it could be more than a link (R127). */
export const safeUrl = (address: string | undefined): string | undefined =>
  address && SAFE.test(address) ? address : undefined
