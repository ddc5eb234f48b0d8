import { startConsent } from './index.js'
import { createConsentProvider } from './page/react/consent-provider.js'

export type { ConsentProviderProps } from './page/react/consent-provider.js'
export { Consented, type ConsentedProps } from './page/react/consented.js'
export type { EvasteElements } from './page/react/elements.js'
export { useAllowed, useConsent, useConsentSession } from './page/react/use-consent.js'

/**
 * Starts the document's one session, or takes over the script tag's, for the hooks below it.
 *
 * @example
 * import { useConsent } from 'evaste/react'
 *
 * const Statistics = () => <p>Statistics: {useConsent('analytics')}</p>
 *
 * export const App = () => (
 *   <ConsentProvider declaration="/evaste.json">
 *     <Statistics />
 *   </ConsentProvider>
 * )
 */
export const ConsentProvider = /* @__PURE__ */ createConsentProvider(startConsent)
