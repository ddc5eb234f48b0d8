import { type Message, messagesOf } from '../../../declaration/message.js'
import { en } from './en.js'

export type SealMessageId = keyof typeof en
export type SealMessage = Message<SealMessageId>
export type SealTexts = Readonly<Record<SealMessageId, string>>

/** Creates what `evaste seal` says, such as `sealSays('module')`. */
export const sealSays = messagesOf(en)
