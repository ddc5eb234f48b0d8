import type { Step } from '../../declaration/parse/json-path.js'
import { shippedLanguage } from '../../text/load-texts.js'
import { isKnownLanguage } from '../known-language.js'
import { type At, type DeclarationRule, type RuleFinding, guidance, where } from './finding.js'
import { say } from './messages/lint-message.js'

/** R25: a tag that no reader's browser requests, or a language for which the banner has no labels. */
const speakableLanguages: DeclarationRule = ({ languages, texts = {} }) =>
  languages.flatMap((tag, i) => {
    const at = ['languages', i]
    if (!isKnownLanguage(tag)) return [guidance('R25', at, say('no-such-language'))]
    const hasLabels = shippedLanguage(tag) === tag.split('-')[0] || Object.hasOwn(texts, tag)
    return where(!hasLabels, guidance('R25', at, say('no-labels', { tag })))
  })

/** Keys that contain sentences; names of companies and products are the same in every language. */
const PROSE = new Set([
  ...['title', 'description', 'legitimateInterest', 'necessity', 'dataCategories', 'sources', 'from', 'criteria'],
  ...['profiling', 'category', 'consequence', 'automatedDecisions', 'protection', 'registerName', 'ipJustification'],
  ...['dataSubjects', 'asProcessor', 'manualMaterial', 'publication', 'notGathered', 'notDisclosed', 'changesTold'],
  ...['withdrawal', 'identification', 'specialGround', 'source'],
])

/** R25: a visitor who reads the banner in one language must be able to read the notice in it too. */
const translated: DeclarationRule = ({ languages, file }) =>
  languages.length < 2 ? [] : [...untranslated(file, [], languages)]

function* untranslated(value: unknown, at: At, languages: readonly string[]): Generator<RuleFinding> {
  const key = at.findLast((step): step is string => typeof step === 'string')
  if (typeof value === 'string' && PROSE.has(String(key)))
    yield guidance('R25', at, say('one-language', { languages: languages.join(', ') }))
  if (typeof value !== 'object' || value === null || at[0] === 'texts') return
  const missing = isByLanguage(value, languages) ? languages.filter((tag) => !Object.hasOwn(value, tag)) : []
  if (missing.length) yield guidance('R25', at, say('missing-in', { languages: missing.join(', ') }))
  else if (!isByLanguage(value, languages))
    for (const [step, item] of entriesOf(value)) yield* untranslated(item, [...at, step], languages)
}

const isByLanguage = (value: object, [first = '']: readonly string[]): boolean => Object.hasOwn(value, first)

const entriesOf = (value: object): readonly (readonly [Step, unknown])[] =>
  Array.isArray(value) ? [...value.entries()] : Object.entries(value).filter(([key]) => key !== '$comment')

export const languageRules: readonly DeclarationRule[] = [speakableLanguages, translated]
