import { EvasteDebug } from './evaste-debug.js'

// The entry point that `?evaste-debug` loads.
if (!customElements.get('evaste-debug')) customElements.define('evaste-debug', EvasteDebug)
