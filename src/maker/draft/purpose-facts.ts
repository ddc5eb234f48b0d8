import { wellKnownBasis } from '../../declaration/well-known.js'
import { listAt, setValue, textAt, valueAt } from './draft-text.js'
import { draftLanguages } from './tick-service.js'

/** A purpose of a draft, whether it is written as a word or in detail. */
export interface PurposeFacts {
  readonly id: string
  readonly title: string
  /** `null`: some are written in detail, which a list of lines would lose. */
  readonly kinds: readonly string[] | null
  readonly period: string
  readonly interest: string
  readonly needsInterest: boolean
}

/** What the draft says about each purpose. */
export const purposeFacts = (file: unknown): readonly PurposeFacts[] =>
  listAt(file, ['purposes']).map((purpose) => {
    const id = typeof purpose === 'string' ? purpose : textAt(purpose, ['id'])
    const kinds = listAt(purpose, ['dataCategories'])
    const basis = textAt(purpose, ['legalBasis']) || (wellKnownBasis as Readonly<Record<string, string>>)[id]
    return {
      id,
      title: textAt(purpose, ['title']),
      kinds: kinds.every((kind) => typeof kind === 'string') ? kinds : null,
      period: textAt(purpose, ['retention', 'period']),
      interest: textAt(purpose, ['legitimateInterest']),
      needsInterest: basis === 'legitimate-interests',
    }
  })

type PurposeKey = 'dataCategories' | 'legitimateInterest'

/** Writes one fact about a purpose; what is emptied is removed. */
export function setPurposeFact(
  text: string,
  place: number,
  key: PurposeKey,
  value: string | readonly string[],
): string {
  const written = value.length > 0 ? value : undefined
  if (key !== 'legitimateInterest') return edit(text, place, (so) => setValue(so, ['purposes', place, key], written))
  return edit(text, place, (so) => setText(so, ['purposes', place, key], String(value)))
}

/** @param period an ISO 8601 duration; empty removes it. */
export function setPeriod(text: string, place: number, period: string): string {
  return edit(text, place, (so) => {
    const set = setValue(so, ['purposes', place, 'retention', 'period'], period || undefined)
    const rest = JSON.stringify(valueAt(JSON.parse(set), ['purposes', place, 'retention']))
    return rest === '{}' ? setValue(set, ['purposes', place, 'retention'], undefined) : set
  })
}

/** Writes a text; where it exists by language, in the first language of the draft only. */
export function setText(text: string, path: readonly (string | number)[], value: string): string {
  const file: unknown = JSON.parse(text)
  const [first = 'en'] = draftLanguages(file)
  const isByLanguage = typeof valueAt(file, path) === 'object'
  return setValue(text, isByLanguage ? [...path, first] : path, value.trim() === '' ? undefined : value)
}

/** A purpose that is a word becomes an object, and a word again when nothing else is left of it. */
function edit(text: string, place: number, change: (text: string) => string): string {
  const at = ['purposes', place] as const
  const purpose = valueAt(JSON.parse(text), at)
  const changed = change(typeof purpose === 'string' ? setValue(text, at, { id: purpose }) : text)
  const left = valueAt(JSON.parse(changed), at)
  const keys = Object.keys(Object(left) as object)
  return keys.join() === 'id' ? setValue(changed, at, textAt(left, ['id'])) : changed
}
