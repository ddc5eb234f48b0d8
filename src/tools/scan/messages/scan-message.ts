import { type Message, messagesOf } from '../../../declaration/message.js'
import { en } from './en.js'

export type ScanMessageId = keyof typeof en
export type ScanMessage = Message<ScanMessageId>
export type ScanTexts = Readonly<Record<ScanMessageId, string>>
/** Writes a message in the language of the report. */
export type WriteScan = (message: ScanMessage) => string

/** Creates what `evaste scan` says, such as `scanSays('more', { count: 3 })`. */
export const scanSays = messagesOf(en)
