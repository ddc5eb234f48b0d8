/** An id in a declaration: of a site, purpose, service or recipient. */
export const DECLARED_ID = /^[a-z0-9][a-z0-9-]{0,62}$/

/** A SHA-256 in the format of `digest` and `sha256`. */
export const SHA256_HEX = /^[0-9a-f]{64}$/
