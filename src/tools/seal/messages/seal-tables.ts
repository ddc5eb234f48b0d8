import { toolMessages } from '../../tool-messages.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { SealMessageId } from './seal-message.js'
import { sv } from './sv.js'

/** What `evaste seal` says, in one of the languages of the tools. */
export const writeSealMessage = toolMessages<SealMessageId>({ fi, sv, en })
