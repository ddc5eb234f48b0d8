import * as v from 'valibot'
import { $comment } from './schema-keys.js'
import { objectToDuration, objectToLifetime } from '../values/duration.js'
import { objectToMatchPattern } from '../values/match-pattern.js'
import type { Objection } from '../values/validation-issue.js'
import {
  objectToAspectRatio,
  objectToCookieDomain,
  objectToCookiePath,
  objectToCountry,
  objectToDate,
  objectToEmail,
  objectToLanguage,
  objectToRoute,
  objectToTrackerName,
} from '../values/plain-values.js'
import { objectToContactUrl, objectToUrl } from '../values/url.js'

/** A string that `objectTo…` has nothing against. The near miss travels in the issue's `expected`. */
const textWithout = (objectTo: (value: string) => Objection) =>
  v.pipe(
    v.string(),
    v.rawCheck<string>(({ dataset, addIssue }) => {
      const objection = dataset.typed ? objectTo(dataset.value) : null
      if (objection) addIssue({ message: objection.message, expected: objection.nearMiss ?? '' })
    }),
  )

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'write an id of small letters, digits and hyphens, at most 63'),
)
export const label = v.pipe(v.string(), v.regex(/\S/, 'write something, or leave the key out'))
export const url = textWithout(objectToUrl)
export const contactUrl = textWithout(objectToContactUrl)
export const email = textWithout(objectToEmail)
export const country = textWithout(objectToCountry)
export const language = textWithout(objectToLanguage)
export const date = textWithout(objectToDate)
export const duration = textWithout(objectToDuration)
export const lifetime = textWithout(objectToLifetime)
export const matchPattern = textWithout(objectToMatchPattern)
export const route = textWithout(objectToRoute)
export const trackerName = textWithout(objectToTrackerName)
export const cookieDomain = textWithout(objectToCookieDomain)
export const cookiePath = textWithout(objectToCookiePath)
export const aspectRatio = textWithout(objectToAspectRatio)

const byLanguage = <S extends v.GenericSchema<string>>(words: S) => v.objectWithRest({ $comment }, words)

/** What `Text` is made of, for unions that hold more. */
export const textForms = [label, byLanguage(label)] as const
export const text = v.union(textForms)
export const urlText = v.union([url, byLanguage(url)])
export const contactUrlText = v.union([contactUrl, byLanguage(contactUrl)])
