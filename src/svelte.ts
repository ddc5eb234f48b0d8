export { startConsent } from './index.js'
export type { EvasteElements } from './page/svelte/elements.js'
export { type Followed, useAllowed, useConsent, useConsentSession } from './page/svelte/use-consent.js'
