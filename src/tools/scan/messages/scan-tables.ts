import type { ToolLanguage } from '../../tool-language.js'
import { toolMessages } from '../../tool-messages.js'
import { en } from './en.js'
import { fi } from './fi.js'
import type { ScanMessageId, WriteScan } from './scan-message.js'
import { sv } from './sv.js'

const write = toolMessages<ScanMessageId>({ fi, sv, en })

/** What writes the messages of `evaste scan` in one of the languages of the tools. */
export const scanWriter =
  (language: ToolLanguage): WriteScan =>
  (message) =>
    write(message, language)
