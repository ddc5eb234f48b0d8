import * as v from 'valibot'
import { id } from '../../declaration/schema/value-schemas.js'
import { problemText } from '../../declaration/problems/problem.js'
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
  /** What is wrong with an answer. */
  readonly validate: (answer: string) => string | null
}

const always = (value: string) => () => value
const nothing = () => undefined

/** In the order in which a person is asked. */
export const questions: readonly QuestionDetails[] = [
  {
    name: 'company',
    words: 'the registered name of the company',
    standard: nothing,
    validate: (answer) => (answer.trim() === '' ? 'the notice must name the company' : null), // R01
  },
  {
    name: 'email',
    words: 'an e-mail address for privacy questions',
    standard: nothing,
    validate: (answer) => faultOf(validateEmail(answer)),
  },
  {
    name: 'site',
    words: 'a short key for the site',
    standard: (_, folder) => slug(folder) || undefined,
    validate: (answer) => (v.is(id, answer) ? null : problemText('id')),
  },
  {
    name: 'languages',
    words: 'the languages of the pages, the main one first',
    standard: always('fi'),
    validate: (answer) => firstFault(listed(answer), validateKnownLanguage) ?? onceEach(listed(answer)),
  },
  {
    name: 'notice',
    words: 'the address of the privacy notice',
    standard: ({ languages = 'fi' }) => (languages.startsWith('fi') ? '/tietosuoja' : '/privacy'),
    validate: (answer) => faultOf(validateUrl(answer)),
  },
  {
    name: 'services',
    words: 'services that the pages use, separated by commas, or none; `evaste add --list` lists their ids',
    standard: always('none'),
    validate: (answer) => firstFault(listed(answer), validateService) ?? onceEach(listed(answer)),
  },
  {
    name: 'register',
    words: 'the address of your consent register, or none',
    standard: always('none'),
    validate: (answer) => (answer === 'none' ? null : faultOf(validateUrl(answer))),
  },
]

/** Splits a list that a person typed with commas or spaces. `none` is the empty list. */
export const listed = (answer: string): readonly string[] =>
  answer.trim() === 'none' ? [] : answer.split(/[\s,]+/).filter((word) => word !== '')

const faultOf = (issue: ValidationIssue | null): string | null => issue && problemText(issue.problem)

function validateKnownLanguage(tag: string): string | null {
  const unknown = `${shown(tag)} is not a known language; write a BCP 47 tag, such as fi, sv or en-GB`
  return faultOf(validateLanguage(tag)) ?? (isKnownLanguage(tag) ? null : unknown)
}

function validateService(name: string): string | null {
  try {
    findService(name)
    return null
  } catch (error) {
    return (error as Error).message
  }
}

const firstFault = (words: readonly string[], validate: (word: string) => string | null): string | null =>
  words.map(validate).find((fault) => fault !== null) ?? null

const onceEach = (words: readonly string[]): string | null =>
  new Set(words).size === words.length ? null : 'duplicate; name each one once'
