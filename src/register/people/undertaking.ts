/**
 * The version of the secrecy undertaking that users accept, once, before they see any record. A new wording gets a new
 * version, and everyone is asked again. Its texts are in `src/admin/sign-in/`.
 */
export const UNDERTAKING_VERSION = '2026-11-29'
