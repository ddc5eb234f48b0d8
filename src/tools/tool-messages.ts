import { type Message, writeMessage } from '../declaration/message.js'
import type { ToolLanguage } from './tool-language.js'

/** For how lists are joined. British English has no comma before “and”. */
const TAGS: Readonly<Record<ToolLanguage, string>> = { fi: 'fi', sv: 'sv', en: 'en-GB' }

/**
 * Creates what writes a tool's messages in one of the languages of the tools.
 *
 * @example
 * const writeSealMessage = toolMessages<SealMessageId>({ fi, sv, en })
 */
export const toolMessages =
  <Id extends string>(texts: Readonly<Record<ToolLanguage, Readonly<Record<Id, string>>>>) =>
  (message: Message<Id>, language: ToolLanguage): string =>
    writeMessage(message, { language: TAGS[language], texts: texts[language] })
