import { defineElements } from './page/ui/define-elements.js'

export { defineElements }

// On a server there is nothing to define, and importing this is harmless.
if (typeof window !== 'undefined' && 'customElements' in window) defineElements()
