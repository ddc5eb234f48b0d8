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

/** A number as long as a year, and what is neither letter, digit nor hyphen, may be a person's. */
const PERSONAL = /\d{4}|[^\w-]/

/** A class or an id as it is; by a number of its own if it may be about a person, such as `order-10482`. */
export const maskName = (name: string): string => (PERSONAL.test(name) ? numberedName(name) : name)
