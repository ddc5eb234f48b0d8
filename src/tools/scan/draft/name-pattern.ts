/**
 * The name to declare for a tracker: parts that only identify a visitor, a property or a day become `*`.
 *
 * @example namePattern('_pk_id.12.5f3e') // '_pk_id.*'
 */
export function namePattern(name: string): string {
  const pieces = name.split(/([._:/|-])/)
  const kept = pieces.map((piece, i) => (i > 0 && i % 2 === 0 && isIdentifier(piece) ? '*' : piece))
  const pattern = kept.join('').replace(/\*(?:[._:/|-]\*)+/g, '*')
  if (pattern.replaceAll('*', '').length < 3) return name
  return pattern
}

/** Digits, a long hexadecimal number, part of a UUID, or a mixture of letters and digits that no word has. */
const isIdentifier = (piece: string): boolean =>
  /^\d+$/.test(piece) ||
  (/^[0-9a-f]{4,}$/i.test(piece) && /\d/.test(piece)) ||
  (piece.length >= 8 && /\d/.test(piece) && /[a-z]/i.test(piece))
