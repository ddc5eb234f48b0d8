/** A type that no browser runs or applies. Only the type changes on a held script: `src`, `nonce` and text stay. */
export const HELD_TYPE = 'text/evaste'

/** Lists the services that an element waits for, separated by spaces. */
export const HELD_ATTRIBUTE = 'data-evaste-held'

/** The attribute that stashes another one while its element is held; of the empty name, the text. */
export const stashName = (name: string): string => `data-evaste-${name || 'text'}`

/** How a script begins that is evaste itself with its declaration, as `evaste bundle` writes it. */
export const BUNDLE_START = 'window["evaste:declaration"]='
