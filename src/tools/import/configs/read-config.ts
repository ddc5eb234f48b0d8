import { c15t } from './c15t.js'
import { cookiebot } from './cookiebot.js'
import { cookieList } from './cookie-list.js'
import type { ConfigFormat, ForeignConfig } from './foreign-config.js'
import { hds } from './hds.js'
import { klaro } from './klaro.js'
import { orejime } from './orejime.js'
import { readValues } from './read-values.js'
import { tarteaucitron } from './tarteaucitron.js'
import { vanillaCookieConsent } from './vanilla-cookieconsent.js'

/** The most specific format first. */
const FORMATS: readonly ConfigFormat[] = [cookiebot, hds, tarteaucitron, vanillaCookieConsent, klaro, orejime, c15t]

/**
 * Reads the configuration of another consent tool, in any known format, without running it.
 *
 * @returns `null` if the format is unknown.
 */
export function readConfig(content: string): ForeignConfig | null {
  const values = readValues(content)
  for (const format of FORMATS) {
    const config = format(values)
    if (config) return config
  }
  if (values.length) return null
  return cookieList(content)
}
