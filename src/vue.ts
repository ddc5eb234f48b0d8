import { startConsent } from './index.js'
import { createConsentPlugin } from './page/vue/consent-plugin.js'

export { Consented } from './page/vue/consented.js'
export { type EvasteElements, isEvasteElement } from './page/vue/elements.js'
export { useAllowed, useConsent, useConsentSession } from './page/vue/use-consent.js'

/**
 * Creates the plug-in that starts the document's one session, or takes over the script tag's, for the composables.
 *
 * @example
 * import { createApp, h } from 'vue'
 *
 * createApp({ render: () => h('main') })
 *   .use(createConsent({ declaration: '/evaste.json' }))
 *   .mount('#app')
 */
export const createConsent = /* @__PURE__ */ createConsentPlugin(startConsent)
