import { writeMessage } from '../../../declaration/message.js'
import type { ToolLanguage } from '../../tool-language.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { ScanTable, WriteScan } from './scan-message.js'
import { sv } from './sv.js'

const scanTables: Readonly<Record<ToolLanguage, ScanTable>> = {
  fi: { language: 'fi', texts: fi },
  sv: { language: 'sv', texts: sv },
  en: { language: 'en-GB', texts: en },
}

/** What writes the messages of `evaste scan` in one of the languages of the tools. */
export const scanWriter =
  (language: ToolLanguage): WriteScan =>
  (message) =>
    writeMessage(message, scanTables[language])
