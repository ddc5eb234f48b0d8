import { type Message, type MessageTable, messagesOf } from '../../../declaration/message.js'
import { en } from './en.js'

export type LintMessageId = keyof typeof en
export type LintMessage = Message<LintMessageId>
export type LintTexts = Readonly<Record<LintMessageId, string>>
export type LintTable = MessageTable<LintMessageId>

/** Creates what lint says, such as `say('transfer-basis', { country: 'US' })`. */
export const say = messagesOf(en)
