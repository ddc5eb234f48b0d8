import type { Text } from './types.js'

/** The languages of a declaration, the default first. */
interface Declared {
  readonly languages: readonly string[]
}

/**
 * Picks one language of a declared text: the wanted tag, its base (`sv-FI` to `sv`), each declared language in order,
 * then any other. The page, the notice, the record and the register all use this function, so that they agree.
 *
 * @param language BCP 47.
 * @returns `undefined` if there is no text.
 */
export function pickText(text: Text | undefined, declared: Declared, language: string): string | undefined {
  if (typeof text !== 'object' || text === null) return text
  const picked = pickTag(text, declared, language)
  return picked && text[picked]
}

/** The language that `pickText` picks; `undefined` if there is no text, or one text for all languages. */
export function pickTag(text: Text | undefined, { languages }: Declared, language: string): string | undefined {
  if (typeof text !== 'object' || text === null) return undefined
  const written = Object.keys(text).filter((tag) => !tag.startsWith('$') && text[tag])
  const wanted = [language, language.split('-')[0], ...languages, ...written]
  return wanted.find((tag) => tag !== undefined && written.includes(tag))
}
