import type { Declaration } from '../../declaration/types.js'
import { answerRules } from './answer-rules.js'
import { consentRules } from './consent-rules.js'
import { controllerRules } from './controller-rules.js'
import { byGravity, type Finding } from './finding.js'
import { languageRules } from './language-rules.js'
import { purposeRules } from './purpose-rules.js'
import { recipientRules } from './recipient-rules.js'
import { serviceRules } from './service-rules.js'

const RULES = [
  ...controllerRules,
  ...purposeRules,
  ...recipientRules,
  ...serviceRules,
  ...consentRules,
  ...answerRules,
  ...languageRules,
]

/**
 * What a declaration that can be read lacks before it is lawful, the gravest first. What evaste itself says in every notice
 * (rights, withdrawal, the register, its own cookie) is not asked for.
 */
export const lintDeclaration = (declaration: Declaration): readonly Finding[] =>
  byGravity(RULES.flatMap((rule) => rule(declaration)))
