/**
 * Whether two labels are suitable for two equal buttons (R48, R64): both contain letters, they differ, and neither is
 * much longer than the other. One extra word is tolerated (“OK” and “Refuse”).
 */
export function areEqualInKind(accept: unknown, refuse: unknown): boolean {
  const [one = '', other = ''] = [accept, refuse].map((label) => (typeof label === 'string' ? visible(label) : ''))
  return hasLetters(one) && hasLetters(other) && one !== other && isShort(one, other) && isShort(other, one)
}

const isShort = (one: string, other: string): boolean => one.length <= 2 * other.length + 2

/** Whether the text contains a visible letter. Unicode classifies some blank or invisible characters as letters. */
export const hasLetters = (text: string): boolean => /\p{L}/u.test(visible(text))

/** Whether the text contains anything that is seen. U+2800 is a symbol that looks like a space. */
export const hasVisible = (text: string): boolean => visible(text).replaceAll('\u2800', '').trim() !== ''

const visible = (text: string): string => text.replace(/\p{Default_Ignorable_Code_Point}/gu, '').trim()
