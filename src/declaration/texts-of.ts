import type { Text } from './types.js'

/** A text in every language that it is written in. */
export function textsOf(text: Text | undefined): readonly string[] {
  if (text === undefined) return []
  if (typeof text === 'string') return [text]
  return Object.entries(text).flatMap(([language, words]) => (language === '$comment' ? [] : [words]))
}

/** Whether a text says something, in each language that it is written in, with at least so many characters. */
export function saysEnough(text: Text | undefined, characters: number): boolean {
  const texts = textsOf(text)
  return texts.length > 0 && texts.every((words) => words.trim().length >= characters)
}
