/**
 * Whether two labels can stand on two equal buttons (R48, R64): both have letters, they differ, and neither is a sentence
 * beside a word. One more word does not make them unequal (“OK” and “Refuse”).
 */
export function areEqualInKind(accept: unknown, refuse: unknown): boolean {
  if (typeof accept !== 'string' || typeof refuse !== 'string') return false
  const [shorter, longer] = [accept, refuse].map((label) => visible(label).length).sort((a, b) => a - b) as [
    number,
    number,
  ]
  return [accept, refuse].every(hasLetters) && longer <= 2 * shorter + 2 && visible(accept) !== visible(refuse)
}

/** Whether a reader sees a letter: a blank or an invisible character is none, though it may be one to Unicode. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(visible(text))

const visible = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()
