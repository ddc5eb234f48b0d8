/** A type that no browser runs or applies. Only the type of a held script changes: `src`, `nonce` and text stay. */
export const HELD_TYPE = 'text/evaste'

/** Lists the services that an element waits for, separated by spaces. */
export const HELD_ATTRIBUTE = 'data-evaste-held'

/** The attribute in which another one is stashed while its element is held; for the empty name, the text. */
export const stashName = (name: string): string => `data-evaste-${name || 'text'}`

/** The first characters of a script that contains evaste and its declaration, as `evaste bundle` writes it. */
export const BUNDLE_START = 'window["evaste:declaration"]='

/** Finds marks made by hand, and what the HTML holds already. */
export const MARKED_SELECTOR = `[data-evaste],[${HELD_ATTRIBUTE}]`
