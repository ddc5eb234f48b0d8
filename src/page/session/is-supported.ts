/**
 * Whether this browser supports the tag and everything that it loads: Chrome and Edge 93, Firefox 98, Safari 15.4 or newer.
 * In an older browser nothing starts, because a guard without a banner would hold what no visitor could allow.
 */
export const isSupported = (): boolean => 'hasOwn' in Object && 'HTMLDialogElement' in window
