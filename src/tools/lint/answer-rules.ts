import { hasLetters } from '../../declaration/answer-labels.js'
import type { DeclarationFile } from '../../declaration/types.js'
import { type DeclarationRule, type RuleFinding, guidance, law, where } from './finding.js'
import { ACCEPTING, MISLEADING, NO_CHOICE, OTHER_MATTER, REFUSING, SHAMING, TIME_PRESSURE } from './answer-words.js'
import { say } from './messages/lint-message.js'

/** R64: each button says what it does. A warning, because no list of verbs is complete. */
const verbs: DeclarationRule = ({ texts = {} }) =>
  labelsByLanguage(texts).flatMap(([language, { accept, refuse }]) => {
    const spoken = (language.split('-')[0] ?? '').replace(/^(no|nn)$/, 'nb')
    const says = (label: string | undefined, verb: RegExp | undefined): boolean =>
      label === undefined || verb === undefined || verb.test(label.trim())
    return [
      ...where(!says(accept, ACCEPTING[spoken]), guidance('R64', ['texts', language, 'accept'], say('accept-verb'))),
      ...where(
        !says(refuse, REFUSING[spoken]) || SHAMING.test(refuse ?? ''),
        guidance('R64', ['texts', language, 'refuse'], say('refuse-verb')),
      ),
    ]
  })

/** Labels beside which a time presses; elsewhere it says how long something is kept. */
const FIRST_LAYER = new Set(['title', 'intro', 'accept', 'refuse', 'settings', 'companies'])

/** R50, R52, R54, R63: what is asked is consent, without a condition, a fright, a hurry or another matter. */
const question: DeclarationRule = ({ texts = {} }) =>
  labelsByLanguage(texts).flatMap(([language, labels]) =>
    Object.entries(labels).flatMap(([label, text]): readonly RuleFinding[] => {
      const at = ['texts', language, label]
      if (NO_CHOICE.some((words) => words.test(text))) return [law('R52', at, say('no-choice'))]
      if (label === 'title' && MISLEADING.test(text)) return [guidance('R54', at, say('misleading-title'))]
      if (FIRST_LAYER.has(label) && TIME_PRESSURE.test(text)) return [law('R50', at, say('time-pressure'))]
      return where(OTHER_MATTER.test(text), law('R63', at, say('other-matter')))
    }),
  )

/** R54: such a label is not used, or it would leave nothing to read. */
const letters: DeclarationRule = ({ texts = {} }) =>
  labelsByLanguage(texts).flatMap(([language, labels]) =>
    Object.entries(labels).flatMap(([label, text]) =>
      where(!hasLetters(text), guidance('R54', ['texts', language, label], say('label-without-letters'))),
    ),
  )

/** R41, R54: the banner names who asks and how many get data, whatever it is worded like. */
const placeholders: DeclarationRule = ({ texts = {}, controller }) =>
  labelsByLanguage(texts).flatMap(([language, { companies = '{count}', intro = '{controller}' }]) => [
    ...where(!companies.includes('{count}'), law('R41', ['texts', language, 'companies'], say('count-left-out'))),
    ...where(
      !intro.includes('{controller}') && !intro.includes(controller.name),
      law('R54', ['texts', language, 'intro'], say('controller-left-out')),
    ),
  ])

type Labels = Readonly<Record<string, string>>

const labelsByLanguage = (texts: NonNullable<DeclarationFile['texts']>): readonly (readonly [string, Labels])[] =>
  Object.entries(texts).flatMap(([language, labels]) =>
    typeof labels === 'string' ? [] : [[language, labels] as const],
  )

export const answerRules: readonly DeclarationRule[] = [verbs, question, letters, placeholders]
