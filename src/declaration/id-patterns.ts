/** An id that a declaration gives: a site, a purpose, a service, a recipient. */
export const DECLARED_ID = /^[a-z0-9][a-z0-9-]{0,62}$/

/** A SHA-256 as `digest` and `sha256` write it. */
export const SHA256_HEX = /^[0-9a-f]{64}$/
