import { writeMessage } from '../../../declaration/message.js'
import { draftLanguage, type ToolLanguage } from '../../tool-language.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { ImportMessage, ImportTable } from './import-message.js'
import { sv } from './sv.js'

const importTables: Readonly<Record<ToolLanguage, ImportTable>> = {
  fi: { language: 'fi', texts: fi },
  sv: { language: 'sv', texts: sv },
  en: { language: 'en-GB', texts: en },
}

/** What import says, in one of the languages of the tools. */
export const writeImportMessage = (message: ImportMessage, language: ToolLanguage): string =>
  writeMessage(message, importTables[language])

/** The comments of a draft are in its own first language, else in English. */
export const commentIn = ([first = '']: readonly string[], message: ImportMessage): string =>
  writeImportMessage(message, draftLanguage(first))
