import { ApiProblem, type AdminApi } from './api.js'
import type { SessionAnswer } from './session-answer.js'
import type { AdminSite } from './admin-context.js'

/** The language that the reader chose; everything else of the session is the register's cookie. */
const LANGUAGE_KEY = 'evaste-admin:language'

/** `null`: no one is signed in, or a step of the sign-in is missing. */
export async function loadSites(api: AdminApi): Promise<readonly AdminSite[] | null> {
  try {
    return (await api.get<{ readonly sites: readonly AdminSite[] }>('admin/sites')).sites
  } catch (cause) {
    if (cause instanceof ApiProblem && isSignedOut(cause)) return null
    throw cause
  }
}

const isSignedOut = ({ details: { type, status } }: ApiProblem): boolean =>
  status === 401 || type.endsWith(':sign-in-incomplete')

/** `null`: the session is an API key, which belongs to no person. */
export const loadUser = async (api: AdminApi): Promise<SessionAnswer | null> =>
  api.hasKey ? null : api.get<SessionAnswer>('session')

/** Storage may be blocked; the language is then the browser's. */
export function readLanguage(): string | null {
  try {
    return localStorage.getItem(LANGUAGE_KEY)
  } catch {
    return null
  }
}

export function keepLanguage(language: string): void {
  try {
    localStorage.setItem(LANGUAGE_KEY, language)
  } catch {
    // It is asked of the browser again next time.
  }
}
