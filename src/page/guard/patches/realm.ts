/** A window's globals: the page's own, or those of a frame of the same origin. */
export type Realm = Window & typeof globalThis
