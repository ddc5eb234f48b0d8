import { type Message, messagesOf } from '../../../declaration/message.js'
import { en } from './en.js'

export type LintMessageId = keyof typeof en
export type LintMessage = Message<LintMessageId>
export type LintTexts = Readonly<Record<LintMessageId, string>>

/** Creates what lint says, such as `say('transfer-basis', { country: 'US' })`. */
export const say = messagesOf(en)
