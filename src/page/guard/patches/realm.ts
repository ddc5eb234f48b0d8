/** The globals of a window: the page's own, or a same-origin frame's. */
export type Realm = Window & typeof globalThis
