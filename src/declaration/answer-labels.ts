/**
 * Whether two labels can stand on two equal buttons (R48, R64): both say something, not the same, and neither is a
 * sentence beside a word. A word more does not make them unequal (“OK” and “Refuse”).
 */
export function areEqualInKind(accept: unknown, refuse: unknown): boolean {
  if (typeof accept !== 'string' || typeof refuse !== 'string') return false
  const [shorter, longer] = [accept, refuse].map((label) => label.trim().length).sort((a, b) => a - b) as [
    number,
    number,
  ]
  return shorter > 0 && longer <= 2 * shorter + 2 && accept.trim() !== refuse.trim()
}
