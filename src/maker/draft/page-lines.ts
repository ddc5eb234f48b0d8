import type { Declaration } from '../../declaration/types.js'
import { needsNoConsent, OWN_POLICY, sealedPolicy } from '../../sealed/sealed-policy.js'
import { sealLines } from '../../tools/seal/seal-html.js'

/** What a person puts into their pages. */
export interface PageLines {
  /** The two lines of a sealed page; `null` if nothing in the declaration waits for consent. */
  readonly sealed: string | null
  readonly tag: string
  readonly notice: string
  /** The hosts from which a sealed page loads before consent, apart from its own. */
  readonly allowed: readonly string[]
}

/** Generates the lines for one declaration, with evaste's files in the folder `/evaste/`. */
export function pageLines(declaration: Declaration): PageLines {
  const policy = sealedPolicy(declaration, needsNoConsent(declaration), [])
  return {
    sealed: policy ? sealLines(declaration).join('\n') : null,
    tag: '<script src="/evaste/evaste.js"></script>',
    notice: '<evaste-notice></evaste-notice>',
    allowed: policy.slice(OWN_POLICY.length).split(' ').filter(Boolean),
  }
}
