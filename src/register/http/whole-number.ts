/** Reads a whole number from a path or query; `null` if the text is none, or more than `most`. */
export function wholeNumber(text: string, most: number): number | null {
  const number = Number(text)
  if (/^\d{1,16}$/.test(text) && number <= most) return number
  return null
}
