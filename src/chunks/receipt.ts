/** The visitor's page at `/receipt`. */
import { EvasteReceipt } from '../receipt/evaste-receipt.js'

customElements.define('evaste-receipt', EvasteReceipt)
