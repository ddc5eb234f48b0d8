import type { SessionAnswer } from './session-answer.js'

/** A view of the admin. */
export interface ViewEntry {
  /** In the address and in `shell/words.ts`. */
  readonly id: string
  /** Whether it is about one site. */
  readonly ofSite: boolean
  /** What the user must be permitted to read; `user`: it is about the user, so an API key has no such view. */
  readonly needs: string
  /** Whether it compares sites: who has one site, and may not create others, has no use for it. */
  readonly isOfMany?: true
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
    needs: 'statistics',
    tag: 'evaste-today',
    load: async () => (await import('../today/elements.js')).todayElements,
  },
  {
    id: 'entries',
    ofSite: true,
    needs: 'entries',
    tag: 'evaste-entries',
    load: async () => (await import('../entries/elements.js')).entriesElements,
  },
  {
    id: 'requests',
    ofSite: true,
    needs: 'requests',
    tag: 'evaste-requests',
    load: async () => (await import('../requests/elements.js')).requestsElements,
  },
  {
    id: 'report',
    ofSite: true,
    needs: 'statistics',
    tag: 'evaste-report',
    load: async () => ({ 'evaste-report': (await import('../report/evaste-report.js')).EvasteReport }),
  },
  {
    id: 'settings',
    ofSite: true,
    needs: 'declarations',
    tag: 'evaste-settings',
    load: async () => (await import('../settings/elements.js')).settingsElements,
  },
  {
    id: 'log',
    ofSite: true,
    needs: 'exports',
    tag: 'evaste-log',
    load: async () => ({ 'evaste-log': (await import('../log/evaste-log.js')).EvasteLog }),
  },
  {
    id: 'agency',
    ofSite: false,
    needs: 'statistics',
    isOfMany: true,
    tag: 'evaste-agency',
    load: async () => (await import('../agency/elements.js')).agencyElements,
  },
  {
    id: 'users',
    ofSite: false,
    needs: 'users',
    tag: 'evaste-users',
    load: async () => ({ 'evaste-users': (await import('../users/evaste-users.js')).EvasteUsers }),
  },
  {
    id: 'account',
    ofSite: false,
    needs: 'user',
    tag: 'evaste-account',
    load: async () => (await import('../account/elements.js')).accountElements,
  },
]

/**
 * The views that a user may open, or with `null` the bearer of an API key, whose scopes only the register knows.
 *
 * @param sites how many sites the session may see.
 */
export const viewsFor = (user: SessionAnswer | null, sites: number): readonly ViewEntry[] =>
  views.filter(({ needs, isOfMany }) => {
    if (isOfMany && sites === 1 && user && user.controllers !== null) return false
    if (user) return needs === 'user' || user.reads?.includes(needs)
    return needs !== 'user'
  })
