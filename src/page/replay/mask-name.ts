const numbers = new Map<string, string>()

/**
 * Another name for one that a page gave to an animation, an area or a font, the same each time, so that what belongs together
 * stays together.
 */
export function numberedName(name: string): string {
  const known = numbers.get(name) ?? `n${numbers.size + 1}`
  numbers.set(name, known)
  return known
}

/** Another name for an element of the page's own. Browsers, and the player, take only one with a hyphen for such an element. */
export const numberedElement = (name: string): string => `x-${numberedName(name)}`
