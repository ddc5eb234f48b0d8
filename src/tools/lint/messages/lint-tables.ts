import { toolMessages } from '../../tool-messages.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { LintMessageId } from './lint-message.js'
import { sv } from './sv.js'

/** What lint says, in one of the languages of the tools. */
export const writeLintMessage = toolMessages<LintMessageId>({ fi, sv, en })
