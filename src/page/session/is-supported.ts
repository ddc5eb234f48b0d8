/**
 * Whether this browser has what the tag and everything it loads need: Chrome and Edge 93, Firefox 98, Safari 15.4 or newer.
 * An older one is left alone as a whole: a guard without a banner would hold what nobody could allow.
 */
export const isSupported = (): boolean => 'hasOwn' in Object && 'HTMLDialogElement' in window
