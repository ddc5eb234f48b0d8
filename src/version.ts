/** The version of evaste, and so of its interface texts. */
export const version = '1.0.0-rc.1'
