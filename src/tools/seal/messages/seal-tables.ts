import { writeMessage } from '../../../declaration/message.js'
import type { ToolLanguage } from '../../tool-language.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { SealMessage, SealTable } from './seal-message.js'
import { sv } from './sv.js'

const sealTables: Readonly<Record<ToolLanguage, SealTable>> = {
  fi: { language: 'fi', texts: fi },
  sv: { language: 'sv', texts: sv },
  en: { language: 'en-GB', texts: en },
}

/** What `evaste seal` says, in one of the languages of the tools. */
export const writeSealMessage = (message: SealMessage, language: ToolLanguage): string =>
  writeMessage(message, sealTables[language])
