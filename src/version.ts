/** The version of evaste, and so of its interface texts. */
export const version = '0.1.0'
