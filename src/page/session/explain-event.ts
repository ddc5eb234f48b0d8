/** Dispatched on the session by code that loads later, where the declaration looks wrong: the session says in what. */
export const EXPLAIN = 'evaste-explain'
