import { vouch } from './page/session/evidence-of-action.js'
import { defineElements } from './page/ui/define-elements.js'
import { vouchBy } from './page/ui/vouched.js'

export { defineElements }

// On a server there is nothing to define, and importing this is harmless.
if (typeof window !== 'undefined' && 'customElements' in window) {
  vouchBy(vouch)
  defineElements()
}
