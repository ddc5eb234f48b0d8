import { areEqualInKind, hasLetters } from '../declaration/answer-labels.js'
import type { DeclarationFile } from '../declaration/types.js'

/**
 * Applies the words of the controller's country, and the controller's own wording on top of them.
 * Own labels of accept and refuse are used together or not at all, and only if they are equal in kind (R64).
 */
export function withOwnWording<Labels extends { readonly regions?: Readonly<Record<string, object>> }>(
  texts: Labels,
  { texts: own, controller }: Pick<DeclarationFile, 'texts' | 'controller'>,
  language: string,
): Labels {
  const { accept, refuse, ...rest } = own?.[language] ?? {}
  const others = Object.fromEntries(Object.entries(rest).filter(([key, label]) => saysAsMuch(key, String(label))))
  const regional = texts.regions?.[controller.country ?? '']
  return { ...texts, ...regional, ...others, ...(areEqualInKind(accept, refuse) && { accept, refuse }) }
}

/** A label without letters would remove the controller or a link, and one without its figure the count (R24, R41, R54). */
const saysAsMuch = (key: string, label: string): boolean =>
  hasLetters(label) && (key !== 'companies' || label.includes('{count}'))
