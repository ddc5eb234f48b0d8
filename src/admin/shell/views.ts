/** A view of the admin. */
export interface ViewEntry {
  /** In the address and in `shell/words.ts`. */
  readonly id: string
  /** Whether it is about one site. */
  readonly ofSite: boolean
  /** The name of its custom element. */
  readonly tag: `evaste-${string}`
  /** Loads its class. */
  readonly load: () => Promise<CustomElementConstructor>
}

/** In the order of the navigation; the first one opens first. */
export const views: readonly ViewEntry[] = [
  {
    id: 'entries',
    ofSite: true,
    tag: 'evaste-entries',
    load: async () => (await import('../entries/evaste-entries.js')).EvasteEntries,
  },
]
