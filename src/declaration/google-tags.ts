/** The hosts of Google's tags, or the paths under which a site's own server proxies them. */
const GOOGLE_TAG = /google(tag|-analytics|ad|syndication)|analytics\.google|doubleclick|\/g(tag\/|tm\.js)/

/** Whether a URL, or a service's `matches` joined, is one of Google's tags, which understand Consent Mode. */
export const isGoogleTag = (what: string): boolean => GOOGLE_TAG.test(what)
