import { EvasteConsent } from './consent/evaste-consent.js'
import { tellMissingChunk } from './tell-missing-chunk.js'

/** Defines evaste's elements, also those that come into the page later. A second call, or copy, changes nothing. */
export function defineElements(): void {
  if (customElements.get('evaste-consent')) return
  customElements.define('evaste-consent', EvasteConsent)
  import('./lazy-elements.js').then(({ defineWhenPresent }) => defineWhenPresent(), tellMissingChunk)
}
