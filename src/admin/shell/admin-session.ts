import { ApiProblem, type AdminApi } from './api.js'
import type { AdminSite } from './admin-context.js'

/** The language that the reader chose; everything else of the session is the register's cookie. */
const LANGUAGE_KEY = 'evaste-admin:language'

/** `null`: nobody is signed in. */
export async function loadSites(api: AdminApi): Promise<readonly AdminSite[] | null> {
  try {
    return (await api.get<{ readonly sites: readonly AdminSite[] }>('admin/sites')).sites
  } catch (cause) {
    if (cause instanceof ApiProblem && cause.details.status === 401) return null
    throw cause
  }
}

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
