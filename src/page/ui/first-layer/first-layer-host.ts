import type { FirstLayer } from './first-layer.js'

/** Where `<evaste-consent>` stores its first layer, whichever copy of the code created it. */
export const FIRST_LAYER = Symbol.for('evaste.first-layer')

/** `<evaste-consent>`, defined or not yet. */
export type FirstLayerHost = HTMLElement & { [FIRST_LAYER]?: FirstLayer }
