import type { Declaration, Text } from '../../declaration/types.js'
import { en } from '../../text/banner/en.js'
import { fi } from '../../text/banner/fi.js'
import { sv } from '../../text/banner/sv.js'
import { purposeTitle, textPicker } from '../../text/pick-text.js'
import { type AdminContext, sitePath } from './admin-context.js'
import type { InEachLanguage } from './languages.js'

const texts = { en, fi, sv } satisfies InEachLanguage<object>

/** What a purpose is called; its id if the site does not declare it any more. */
export type NameOfPurpose = (id: string) => string

/**
 * Reads the titles that visitors are shown of a site's purposes.
 *
 * @throws {ApiProblem}
 */
export async function loadPurposeNames(context: AdminContext): Promise<NameOfPurpose> {
  // Without a declaration, or the right to read it, evaste's own titles remain.
  const file = await context.api.getUnless<PublishedTitles>([403, 404], sitePath(context, 'declaration'))
  return purposeNamesIn(file ?? {}, context.language)
}

/** A declaration as it was published. */
interface PublishedTitles {
  readonly languages?: readonly string[]
  readonly purposes?: readonly (string | { readonly id: string; readonly title?: Text })[]
}

export function purposeNamesIn(
  { languages = [], purposes = [] }: PublishedTitles,
  language: AdminContext['language'],
): NameOfPurpose {
  const pick = textPicker({ languages: languages as Declaration['languages'] }, language)
  const declared = new Map(purposes.map((one) => (typeof one === 'string' ? [one, {}] : [one.id, one])))
  return (id) => purposeTitle({ ...declared.get(id), id }, texts[language], pick)
}
