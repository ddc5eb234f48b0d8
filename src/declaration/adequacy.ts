/** Whom an adequacy decision covers: every recipient in the country, or only those that follow certain rules. */
export type AdequacyScope = 'country' | 'us' | 'ca'

/**
 * Countries that the European Commission has found adequate (GDPR 45), as known in November 2026; the newest is Brazil, by
 * Implementing Decision (EU) 2026/179 of 26 January 2026. `us`: recipients certified under the EU–US Data Privacy Framework;
 * `ca`: recipients subject to PIPEDA (R07). In Japan and Korea it is companies under the national data protection act.
 */
const DECISIONS: Readonly<Record<string, AdequacyScope>> = {
  ...Object.fromEntries(
    'AD AR BR CH FO GB GG IL IM JE JP KR NZ UY'.split(' ').map((country) => [country, 'country' as const]),
  ),
  US: 'us',
  CA: 'ca',
}

/** The scope of the adequacy decision on a country; `undefined` if there is none. */
export const adequacyScope = (country: string): AdequacyScope | undefined =>
  Object.hasOwn(DECISIONS, country) ? DECISIONS[country] : undefined

/** The outermost regions of the EU, where its law applies too, have codes of their own. */
const OUTERMOST = 'GF GP MQ RE YT MF'

const EEA = new Set(
  `${OUTERMOST} AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO AX`.split(
    ' ',
  ),
)

/** Whether a country is in the European Economic Area, where no transfer rules apply. */
export const isInEea = (country: string): boolean => EEA.has(country)
