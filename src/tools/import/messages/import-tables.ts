import { draftLanguage } from '../../tool-language.js'
import { toolMessages } from '../../tool-messages.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { ImportMessage, ImportMessageId } from './import-message.js'
import { sv } from './sv.js'

/** What import says, in one of the languages of the tools. */
export const writeImportMessage = toolMessages<ImportMessageId>({ fi, sv, en })

/** The comments of a draft are in its own first language, else in English. */
export const commentIn = ([first = '']: readonly string[], message: ImportMessage): string =>
  writeImportMessage(message, draftLanguage(first))
