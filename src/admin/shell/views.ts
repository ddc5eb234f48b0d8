/** A view of the admin. */
export interface ViewEntry {
  /** In the address and in `shell/words.ts`. */
  readonly id: string
  /** Whether it is about one site. */
  readonly ofSite: boolean
  /** The name of its custom element. */
  readonly tag: `evaste-${string}`
  /** Loads its class, and those of the elements that it renders, by name. */
  readonly load: () => Promise<Readonly<Record<string, CustomElementConstructor>>>
}

/** In the order of the navigation; the first one opens first. */
export const views: readonly ViewEntry[] = [
  {
    id: 'today',
    ofSite: true,
    tag: 'evaste-today',
    load: async () => (await import('../today/elements.js')).todayElements,
  },
  {
    id: 'entries',
    ofSite: true,
    tag: 'evaste-entries',
    load: async () => (await import('../entries/elements.js')).entriesElements,
  },
  {
    id: 'requests',
    ofSite: true,
    tag: 'evaste-requests',
    load: async () => (await import('../requests/elements.js')).requestsElements,
  },
]
