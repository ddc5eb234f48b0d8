import { COMPANY } from './notice-words.js'
import type { Passage } from './passages.js'
import { findingIn, type NoticeRule, type Reading } from './reading.js'
import { thirdCountries } from './third-countries.js'

/** “A tool from the US, but nothing leaves the EU”: what stands before says where data is. */
export const YET =
  /(?<!\p{L})(mutta|vaikka|kuitenkaan|silti|men|fast|ändå|dock|but|yet|though|although|still|however)(?!\p{L})/iu

const withoutDenial = (text: string): string => text.split(YET)[0] ?? text

/** “Which is not certified under the framework” */
const UNPROTECTED =
  /(?<!\p{L})(not|no|lacks|without|inte|ingen|inget|saknar|utan|ei|eivät|ilman)(?!\p{L})( \p{L}+){0,2} (certifi|adequa|standard|safeguard|sertifio|vakio|suoja|adekvat|skydd)[^.,;]*/giu

const hasSafeguard = ({ text }: Passage, { words }: Reading): boolean =>
  words.safeguard.test(text.replace(UNPROTECTED, ' '))

const COMPANIES = new RegExp(COMPANY.source, 'gu')
const firstWords = ({ text, row }: Passage): readonly string[] =>
  [...(row ?? text).matchAll(COMPANIES)].flatMap(([name]) => /\p{Lu}[\p{L}\d]+/u.exec(name)?.[0] ?? [])

/** R07: a country outside the EEA, and nowhere what protects data there, or only for other companies. */
export const unprotectedCountry: NoticeRule = (reading) => {
  const { passages, words, language } = reading
  const outside = thirdCountries(language)
  const abroad = passages.filter(
    ({ text }) => outside.test(text) && !words.negation.test(withoutDenial(text)) && outside.test(withoutDenial(text)),
  )
  const safeguards = passages.filter((passage) => hasSafeguard(passage, reading))
  const names = abroad.flatMap(firstWords)
  const isGeneral = safeguards.some(({ text }) => !names.some((name) => text.includes(name)))
  const isCovered = (passage: Passage): boolean => {
    const own = firstWords(passage)
    return (
      safeguards.length > 0 &&
      (isGeneral || own.length === 0 || safeguards.some(({ text }) => own.some((name) => text.includes(name))))
    )
  }
  const at = abroad.find((passage) => !isCovered(passage))
  return at ? [findingIn(reading, { id: 'R07-safeguard', severity: 'law', at })] : []
}
