import { EvasteConsent } from './consent/evaste-consent.js'
import { tellMissingChunk } from './tell-missing-chunk.js'

/**
 * Defines evaste's elements. Importing `evaste/ui` already does this; a second call or a second copy changes nothing.
 *
 * @example
 * defineElements()
 */
export function defineElements(): void {
  if (customElements.get('evaste-consent')) return
  customElements.define('evaste-consent', EvasteConsent)
  import('./lazy-elements.js').then(({ defineWhenPresent }) => defineWhenPresent(), tellMissingChunk)
}
