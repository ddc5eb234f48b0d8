import { c15t } from './c15t.js'
import { cookieList } from './cookie-list.js'
import type { ConfigFormat, ForeignConfig } from './foreign-config.js'
import { hds } from './hds.js'
import { klaro } from './klaro.js'
import { orejime } from './orejime.js'
import { readValues } from './read-values.js'
import { tarteaucitron } from './tarteaucitron.js'
import { vanillaCookieConsent } from './vanilla-cookieconsent.js'

/** The narrowest shape first. */
const FORMATS: readonly ConfigFormat[] = [hds, tarteaucitron, vanillaCookieConsent, klaro, orejime, c15t]

/**
 * The configuration of another consent tool, whichever it is; nothing in it is run.
 *
 * @returns `null`: no format that is known.
 */
export function readConfig(content: string): ForeignConfig | null {
  const values = readValues(content)
  for (const format of FORMATS) {
    const config = format(values)
    if (config) return config
  }
  return values.length ? null : cookieList(content)
}
