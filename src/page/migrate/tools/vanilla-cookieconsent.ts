import type { ConsentToolReader } from './tool-answer.js'

interface VanillaChoice {
  readonly categories?: readonly string[]
  readonly services?: Readonly<Record<string, readonly string[]>>
  readonly revision?: number
  readonly consentTimestamp?: string
  /** Version 2. */
  readonly level?: readonly string[]
  readonly consent_date?: string
}

/**
 * Versions 2 and 3: a list of accepted categories, and version 3 also lists the accepted services of each. A key is
 * `category` or `category/service`. The time is that of the first answer, since a later one may concern a single service.
 */
export const vanillaCookieConsentReader: ConsentToolReader = {
  itemName: 'cc_cookie',
  read(stored, { revision }) {
    const choice = JSON.parse(stored) as VanillaChoice
    const accepted = choice.categories ?? choice.level
    if (!Array.isArray(accepted)) return null
    const at = Date.parse(choice.consentTimestamp ?? choice.consent_date ?? '') || undefined
    // The tool asks again where the site has raised its revision.
    const isOutdated = revision !== undefined && choice.revision !== revision
    return (key) => {
      const [category = '', service] = key.split('/')
      const isAllowed =
        accepted.includes(category) && (service === undefined || !!choice.services?.[category]?.includes(service))
      if (isAllowed && isOutdated) return undefined
      return { isAllowed, at }
    }
  },
}
