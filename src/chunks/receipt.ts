/** The visitor's page at `/receipt`. */
import { EvasteReceipt } from '../receipt/evaste-receipt.js'
import { EvasteReceiptRecordings } from '../receipt/evaste-receipt-recordings.js'

customElements.define('evaste-receipt-recordings', EvasteReceiptRecordings)
customElements.define('evaste-receipt', EvasteReceipt)
