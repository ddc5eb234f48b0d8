/**
 * Whether two labels are suitable for two equal buttons (R48, R64): both contain letters, they differ, and neither is
 * much longer than the other. One extra word is tolerated (“OK” and “Refuse”).
 */
export function areEqualInKind(accept: unknown, refuse: unknown): boolean {
  if (typeof accept !== 'string' || typeof refuse !== 'string') return false
  const [shorter, longer] = [accept, refuse].map((label) => visible(label).length).sort((a, b) => a - b) as [
    number,
    number,
  ]
  return [accept, refuse].every(hasLetters) && longer <= 2 * shorter + 2 && visible(accept) !== visible(refuse)
}

/** Whether the text contains a visible letter. Unicode classifies some blank or invisible characters as letters. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(visible(text))

/** Whether the text contains anything that is seen. U+2800 is a symbol that looks like a space. */
export const hasVisible = (text: string): boolean => visible(text).replaceAll('\u2800', '').trim() !== ''

const visible = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()
