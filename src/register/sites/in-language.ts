import type { Text } from '../../declaration/types.js'

/** A text in the language asked for, else in the first there is. */
export const inLanguage = (text: Text | undefined, language: string): string | undefined =>
  typeof text === 'object' ? (text[language] ?? Object.values(text)[0]) : text
