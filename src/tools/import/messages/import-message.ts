import { type Message, messagesOf } from '../../../declaration/message.js'
import { en } from './en.js'

export type ImportMessageId = keyof typeof en
export type ImportMessage = Message<ImportMessageId>
export type ImportTexts = Readonly<Record<ImportMessageId, string>>

/** Creates what import says, such as `tell('see-line', { line: 12 })`. */
export const tell = messagesOf(en)
