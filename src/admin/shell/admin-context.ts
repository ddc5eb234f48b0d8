import type { AdminApi } from './api.js'
import type { AdminLanguage } from './languages.js'
import type { SessionAnswer } from './session-answer.js'
import type { Route } from './route.js'
import type { ShellWords } from './words.js'

/** A site, as `GET /v1/admin/sites` lists it. */
export interface AdminSite {
  readonly site: string
  readonly controller: string
  readonly origins: readonly string[]
  readonly from: 'configuration' | 'api'
}

/** What the shell gives to each view. */
export interface AdminContext {
  readonly api: AdminApi
  readonly language: AdminLanguage
  readonly words: ShellWords
  readonly route: Route
  /** The sites that the session may see. */
  readonly sites: readonly AdminSite[]
  /** The chosen site; `null` on pages about no single site. */
  readonly site: AdminSite | null
  /** The user who is signed in; `null`: an API key. */
  readonly user: SessionAnswer | null
  readonly now: () => Date
  /** Loads the list of sites again, after one was changed or deleted. */
  readonly reloadSites: () => Promise<void>
}

/** Whether the user may change something, such as `sites`. What a key may do, only the register knows. */
export const mayChange = ({ user }: Pick<AdminContext, 'user'>, scope: string): boolean =>
  user === null || !!user.scopes?.includes(scope)

/** The path of a call about the chosen site, behind `/v1/`. */
export const sitePath = ({ site }: Pick<AdminContext, 'site'>, ...rest: readonly (string | number)[]): string =>
  ['admin/sites', site?.site ?? '', ...rest].map((word, i) => (i === 0 ? word : encodeURIComponent(word))).join('/')
