import type { PartialDeclaration } from '../../tools/import/draft.js'
import { listAt, setValue, valueAt } from './draft-text.js'
import { idsOf, draftLanguages, setLanguages } from './tick-service.js'

const LISTS = ['purposes', 'recipients', 'services'] as const

/**
 * Adds what was imported to a draft: whatever the draft does not say yet. Nothing that is written is replaced.
 *
 * @param isNew whether the languages of the draft are only a default.
 */
export function mergeImport(text: string, { $comment: _, ...imported }: PartialDeclaration, isNew: boolean): string {
  const present = draftLanguages(JSON.parse(text))
  const languages = isNew ? imported.languages : [...new Set([...present, ...imported.languages])]
  const withLanguages = setLanguages(text, languages)
  const withLists = LISTS.reduce(
    (so, list) => addMissing(so, list, (imported[list] ?? []) as readonly unknown[]),
    withLanguages,
  )
  const rest = Object.entries(imported).filter(([key]) => !(LISTS as readonly string[]).includes(key))
  return rest.reduce((so, [key, value]) => fillIn(so, [key], value), withLists)
}

function addMissing(text: string, list: string, items: readonly unknown[]): string {
  const file: unknown = JSON.parse(text)
  const [present, found] = [idsOf(file, list), idsOf({ [list]: items }, list)]
  const missing = items.filter((_, i) => !present.includes(found[i] ?? ''))
  if (missing.length === 0) return text
  return setValue(text, [list], [...listAt(file, [list]), ...missing])
}

/** Writes a value where there is none, member by member. */
function fillIn(text: string, path: readonly string[], value: unknown): string {
  const written = valueAt(JSON.parse(text), path)
  if (written === undefined || written === '') return setValue(text, path, value)
  if (!isObject(written) || !isObject(value)) return text
  return Object.entries(value).reduce((so, [key, member]) => fillIn(so, [...path, key], member), text)
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
