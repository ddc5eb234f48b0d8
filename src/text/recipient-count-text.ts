import { countPhrase, fill } from './phrase.js'
import type { BannerTexts, Plural } from './texts.js'

/** “3 companies get your data.”, or “At least 3 companies …” where not all of them are known. */
export function recipientCountText(
  form: Plural | string,
  { count, isAtLeast }: { readonly count: number; readonly isAtLeast: boolean },
  texts: Pick<BannerTexts, 'atLeast'>,
  language: string,
): string {
  if (!isAtLeast) return countPhrase(form, count, language)
  const phrase = typeof form === 'string' ? form : (form[new Intl.PluralRules(language).select(count)] ?? form.other)
  const text = fill(phrase, { count: fill(texts.atLeast, { count }) })
  return text.charAt(0).toLocaleUpperCase(language) + text.slice(1)
}
