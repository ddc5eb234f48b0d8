import { defineElements } from './page/ui/define-elements.js'

export { defineElements }

// On a server there is nothing to define, and nothing to harm.
if (typeof window !== 'undefined' && 'customElements' in window) defineElements()
