import type { Declaration } from '../../declaration/types.js'
import { answerRules } from './answer-rules.js'
import { answerReceiverRules } from './answer-receiver-rules.js'
import { consentRules } from './consent-rules.js'
import { controllerRules } from './controller-rules.js'
import type { ToolLanguage } from '../tool-language.js'
import { byGravity, type Finding, writeFinding } from './finding.js'
import { languageRules } from './language-rules.js'
import { noticeKeyRules } from './notice-key-rules.js'
import { purposeRules } from './purpose-rules.js'
import { recordingRules } from './recording-rules.js'
import { recipientRules } from './recipient-rules.js'
import { serviceRules } from './service-rules.js'
import { signalRules } from './signal-rules.js'

const RULES = [
  ...controllerRules,
  ...noticeKeyRules,
  ...purposeRules,
  ...recipientRules,
  ...serviceRules,
  ...recordingRules,
  ...signalRules,
  ...consentRules,
  ...answerReceiverRules,
  ...answerRules,
  ...languageRules,
]

/**
 * Finds what a readable declaration lacks to be lawful, the most severe first. What evaste itself states in every
 * notice (rights, withdrawal, the register, its own cookie) is not required.
 *
 * @param language of the messages.
 */
export const lintDeclaration = (declaration: Declaration, language: ToolLanguage = 'en'): readonly Finding[] =>
  byGravity(RULES.flatMap((rule) => rule(declaration))).map((found) => writeFinding(found, language))
