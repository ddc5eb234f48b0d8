import { EvasteDebug } from './evaste-debug.js'

// An entry: what `?evaste-debug` loads.
if (!customElements.get('evaste-debug')) customElements.define('evaste-debug', EvasteDebug)
