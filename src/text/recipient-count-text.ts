import { countPhrase, fill } from './phrase.js'
import type { BannerTexts, Plural } from './texts.js'

/** Writes “3 companies get your data.”, or “At least 3 companies …” if not all of them are known. */
export function recipientCountText(
  form: Plural | string,
  { count, isAtLeast }: { readonly count: number; readonly isAtLeast: boolean },
  texts: Pick<BannerTexts, 'atLeast'>,
  language: string,
): string {
  if (!isAtLeast) return countPhrase(form, count, language)
  const phrase = typeof form === 'string' ? form : formWithFigure(form, count, language)
  const text = fill(phrase, { count: fill(texts.atLeast, { count }) })
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}

/** Arabic writes one and two as words, and “at least” needs a figure: then the form for other numbers is used. */
function formWithFigure(form: Plural, count: number, language: string): string {
  const selected = form[new Intl.PluralRules(language).select(count)]
  if (selected?.includes('{count}')) return selected
  return form.other
}
