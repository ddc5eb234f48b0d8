import type { Text } from './types.js'

/** Every language version of a text. */
export function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return []
  if (typeof text === 'string') return [text]
  return Object.entries(text).flatMap(([language, words]) => (language === '$comment' ? [] : [words]))
}

/** Whether a text has at least this many characters in each language that it is written in. */
export function saysEnough(text: Text | undefined, characters: number): boolean {
  const texts = textsOf(text)
  return texts.length > 0 && texts.every((words) => words.trim().length >= characters)
}
