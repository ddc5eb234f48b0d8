import type { Text } from './types.js'

/**
 * Picks one language of a declared text: the wanted tag, its base (`sv-FI` to `sv`), each declared language in order,
 * then any other. The page, the notice, the record and the register all use this function, so that they agree.
 *
 * @param languages the languages of the declaration, the default first.
 * @param language BCP 47.
 * @returns `undefined` if there is no text.
 */
export function pickText(
  text: Text | undefined,
  { languages }: { readonly languages: readonly string[] },
  language: string,
): string | undefined {
  if (typeof text !== 'object' || text === null) return text
  const written = Object.keys(text).filter((tag) => !tag.startsWith('$') && text[tag])
  const wanted = [language, language.split('-')[0], ...languages, ...written]
  const picked = wanted.find((tag) => tag !== undefined && written.includes(tag))
  return picked && text[picked]
}
