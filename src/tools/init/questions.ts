import * as v from 'valibot'
import { id } from '../../declaration/schema/value-schemas.js'
import type { ValidationIssue } from '../../declaration/values/validation-issue.js'
import { validateEmail, validateLanguage } from '../../declaration/values/plain-values.js'
import { validateUrl } from '../../declaration/values/url.js'
import { shown } from '../../declaration/parse/json-path.js'
import { isKnownLanguage } from '../known-language.js'
import { slug } from '../slug.js'
import { findService } from '../catalogue/find-service.js'

export type Question = 'site' | 'company' | 'email' | 'languages' | 'notice' | 'services' | 'register'
export type Answered = Partial<Record<Question, string>>

/** One question. The same text is used in the terminal, in `--help` and in errors. */
export interface QuestionDetails {
  readonly name: Question
  readonly words: string
  /**
   * The meaning of an empty answer; undefined if an answer is required.
   *
   * @param folder the name of the site's folder.
   */
  readonly standard: (answered: Answered, folder: string) => string | undefined
  readonly validate: (answer: string) => ValidationIssue | null
}

const always = (value: string) => () => value
const nothing = () => undefined

/** In the order in which a person is asked. */
export const questions: readonly QuestionDetails[] = [
  {
    name: 'company',
    words: 'the registered name of the company',
    standard: nothing,
    validate: (answer) => (answer.trim() === '' ? { message: 'the notice must name the company' } : null), // R01
  },
  {
    name: 'email',
    words: 'an e-mail address for privacy questions',
    standard: nothing,
    validate: validateEmail,
  },
  {
    name: 'site',
    words: 'a short key for the site',
    standard: (_, folder) => slug(folder) || undefined,
    validate: (answer) =>
      v.is(id, answer) ? null : { message: 'use lowercase letters, digits and hyphens, at most 63 characters' },
  },
  {
    name: 'languages',
    words: 'the languages of the pages, the main one first',
    standard: always('fi'),
    validate: (answer) => firstIssue(listed(answer), validateKnownLanguage) ?? onceEach(listed(answer)),
  },
  {
    name: 'notice',
    words: 'the address of the privacy notice',
    standard: ({ languages = 'fi' }) => (languages.startsWith('fi') ? '/tietosuoja' : '/privacy'),
    validate: validateUrl,
  },
  {
    name: 'services',
    words: 'services that the pages use, separated by commas, or none; `evaste add --list` lists their ids',
    standard: always('none'),
    validate: (answer) => firstIssue(listed(answer), validateService) ?? onceEach(listed(answer)),
  },
  {
    name: 'register',
    words: 'the address of your consent register, or none',
    standard: always('none'),
    validate: (answer) => (answer === 'none' ? null : validateUrl(answer)),
  },
]

/** Splits a list that a person typed with commas or spaces. `none` is the empty list. */
export const listed = (answer: string): readonly string[] =>
  answer.trim() === 'none' ? [] : answer.split(/[\s,]+/).filter((word) => word !== '')

function validateKnownLanguage(tag: string): ValidationIssue | null {
  const message = `${shown(tag)} is not a known language; write a BCP 47 tag, such as fi, sv or en-GB`
  return validateLanguage(tag) ?? (isKnownLanguage(tag) ? null : { message })
}

function validateService(name: string): ValidationIssue | null {
  try {
    findService(name)
    return null
  } catch (error) {
    return { message: (error as Error).message }
  }
}

const firstIssue = (
  words: readonly string[],
  validate: (word: string) => ValidationIssue | null,
): ValidationIssue | null => words.map(validate).find((issue) => issue !== null) ?? null

const onceEach = (words: readonly string[]): ValidationIssue | null =>
  new Set(words).size === words.length ? null : { message: 'duplicate; name each one once' }
