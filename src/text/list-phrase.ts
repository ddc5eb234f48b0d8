import { type Conjunction, conjunctions } from './conjunctions.js'
import { textDirection } from './text-direction.js'

/** Before these sounds, Spanish says “e”. */
const SPANISH_I = /^(i|hi(?![ae]))/i

/** Joins items as “a, b and c”; with commas only where the browser has no conjunction for the language. */
export const listPhrase = (items: readonly string[], language: string): string =>
  isolated(items, language, (parts) => joined(parts, language))

/** Joins items that contain commas or conjunctions of their own: “name and address; e-mail”. */
export const semicolonPhrase = (items: readonly string[], language: string): string =>
  isolated(items, language, (parts) => parts.join(language === 'ar' ? '؛ ' : '; '))

/** Whether “a, b and c” would not show where an item of these ends. */
export function needsSemicolons(items: readonly string[], language: string): boolean {
  const and = joined(['\n', '\n'], language).trim() // what stands between two items
  return items.length > 1 && items.some((item) => /[,;:،]/.test(item) || item.includes(` ${and} `))
}

/** Without isolation, names in Latin letters would merge into one run and reverse the direction of the line. */
function isolated(items: readonly string[], language: string, join: (items: readonly string[]) => string): string {
  if (textDirection(language) !== 'rtl' || !items.length) return join(items)
  return `\u200f${join(items.map((item) => `\u2068${item}\u2069`))}`
}

function joined(items: readonly string[], language: string): string {
  const conjunction = conjunctions[language]
  if (conjunction) return joinWith(conjunction, items, language)
  if (Intl.ListFormat.supportedLocalesOf(language).length)
    return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
  return items.join(', ')
}

function joinWith([two, last = two, between = ', ']: Conjunction, items: readonly string[], language: string): string {
  const end = items.at(-1) ?? ''
  if (items.length < 2) return end
  const and = items.length > 2 ? last : two
  return items.slice(0, -1).join(between) + (language === 'es' && SPANISH_I.test(end) ? ' e ' : and) + end
}
