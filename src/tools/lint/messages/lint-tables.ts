import { writeMessage } from '../../../declaration/message.js'
import type { ToolLanguage } from '../../tool-language.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { LintMessage, LintTable } from './lint-message.js'
import { sv } from './sv.js'

const lintTables: Readonly<Record<ToolLanguage, LintTable>> = {
  fi: { language: 'fi', texts: fi },
  sv: { language: 'sv', texts: sv },
  en: { language: 'en-GB', texts: en },
}

/** What lint says, in one of the languages of the tools. */
export const writeLintMessage = (message: LintMessage, language: ToolLanguage): string =>
  writeMessage(message, lintTables[language])
