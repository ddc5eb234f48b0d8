import { DECLARED_ID } from '../id-patterns.js'
import * as v from 'valibot'
import { hasVisible } from '../answer-labels.js'
import { $comment, optional } from './schema-keys.js'
import type { PlainProblemId } from '../problems/problem.js'
import { validateDuration, validateLifetime } from '../values/duration.js'
import { validateMatchPattern } from '../values/match-pattern.js'
import type { ValidationIssue } from '../values/validation-issue.js'
import {
  validateAspectRatio,
  validateCookieDomain,
  validateCookiePath,
  validateCountry,
  validateDate,
  validateEmail,
  validateLanguage,
  validateRoute,
  validateTrackerName,
} from '../values/plain-values.js'
import { validateContactUrl, validateUrl } from '../values/url.js'

/** The message of an issue is the id of a problem, which `parse/` puts into words. */
const said = (problem: PlainProblemId): string => problem

/** Its near miss is passed in the `expected` of the valibot issue. */
const checked = (validate: (value: string) => ValidationIssue | null) =>
  v.rawCheck<string>(({ dataset, addIssue }) => {
    const issue = dataset.typed ? validate(dataset.value) : null
    if (issue) addIssue({ message: issue.problem, expected: issue.nearMiss ?? '' })
  })

/** A string that `validate` accepts. */
const validString = (validate: (value: string) => ValidationIssue | null) => v.pipe(v.string(), checked(validate))

export const id = v.pipe(v.string(), v.regex(DECLARED_ID, said('id')))
/** A text in which something can be seen: blank characters, and those without width, say nothing. */
export const label = v.pipe(
  v.string(),
  v.regex(/\S/, said('label-empty')),
  checked((value) => (!/\S/.test(value) || hasVisible(value) ? null : { problem: 'label-empty' })),
)
/** A name or a number, which others quote in one line. */
export const lineLabel = v.pipe(
  label,
  checked((value) => (/[\t\n\r]/.test(value) ? { problem: 'line-break' } : null)),
)
/** A label that others refer to: it is part of records, and a key in statistics. */
export const versionLabel = v.pipe(lineLabel, v.maxLength(128, said('label-too-long')))
export const url = validString(validateUrl)
export const contactUrl = validString(validateContactUrl)
export const email = validString(validateEmail)
export const country = validString(validateCountry)
export const language = validString(validateLanguage)
export const date = validString(validateDate)
export const duration = validString(validateDuration)
export const lifetime = validString(validateLifetime)
export const matchPattern = validString(validateMatchPattern)
export const route = validString(validateRoute)
export const trackerName = validString(validateTrackerName)
export const cookieDomain = validString(validateCookieDomain)
export const cookiePath = validString(validateCookiePath)
export const aspectRatio = validString(validateAspectRatio)

export const count = v.pipe(v.number(), v.integer(said('whole-number')), v.minValue(1, said('from-one')))

const byLanguage = <S extends v.GenericSchema<string>>(words: S) => v.objectWithRest({ $comment }, words)

/**
 * The same for unions with an object that has a title; otherwise such an object with another wrong key would be
 * accepted as text.
 */
const byLanguageUntitled = v.objectWithRest(
  { $comment, title: optional(v.never(), 'Not a language: a kind of data with a title is an object of its own.') },
  label,
) as unknown as ReturnType<typeof byLanguage<typeof label>>

/** The variants of `Text`, for unions with more of them. */
export const textForms = [label, byLanguage(label)] as const
export const untitledTextForms = [label, byLanguageUntitled] as const
export const text = v.union(textForms)
export const urlText = v.union([url, byLanguage(url)])
export const contactUrlText = v.union([contactUrl, byLanguage(contactUrl)])
