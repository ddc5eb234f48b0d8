import { adequacyScope, isInEea } from '../../../declaration/adequacy.js'
import type { NoticeLanguage } from './notice-language.js'
import { alsoNamed } from './words/places.js'

/** Regions of CLDR that are no countries, and names that are also other words (“Peru suostumus”, “Oman tilin”). */
const NO_COUNTRIES = new Set('EU EZ UN ZZ QO XA XB AC TA CP DG EA IC'.split(' '))
const OTHER_WORDS: Readonly<Record<NoticeLanguage, ReadonlySet<string>>> = {
  fi: new Set(['PE', 'OM', 'NR', 'ML', 'TG']),
  sv: new Set(['OM']),
  en: new Set(['TD', 'TR']),
}

/** How the United States are named otherwise. */
const ALSO: Readonly<Record<NoticeLanguage, string>> = {
  fi: 'Yhdysval\\p{L}+|USA(?![\\p{L}:])|USA:\\p{L}+',
  sv: 'USA',
  en: 'USA|U\\.S\\.|(?<=\\b(?:in|to|from) the )US|Americans|Turkey',
}
const CASES: Readonly<Record<NoticeLanguage, string>> = {
  fi: '(?:n|ssa|ssä|sta|stä|an|än|aan|ään|in|iin|on|oon|un|uun|lla|llä|lta|ltä|lle)?',
  sv: 's?',
  en: '',
}

type OfLanguage = (language: NoticeLanguage) => RegExp

/** A pattern of hundreds of names is made once for each language. */
function once(make: OfLanguage): OfLanguage {
  const made = new Map<NoticeLanguage, RegExp>()
  return (language) => {
    const pattern = made.get(language) ?? make(language)
    made.set(language, pattern)
    return pattern
  }
}

/** The names of all countries outside the EEA where a transfer needs more than the decision on the country (R07). */
export const thirdCountries = once((language) =>
  patternOf(language, (code) => !isInEea(code) && adequacyScope(code) !== 'country'),
)

/** The names of the countries of the EEA. */
export const eeaCountries = once((language) => patternOf(language, isInEea))

/** “Outside the EU: the servers are in Ireland” names a country inside. */
export const staysInside = (text: string, language: NoticeLanguage): boolean =>
  eeaCountries(language).test(text) && !thirdCountries(language).test(text) && !/privacy shield|safe harbor/i.test(text)

/** The names of all countries. */
export const countryNames = once((language) => patternOf(language, () => true))

/** “Suomi” is “Suome-” and “Alankomaat” is “Alankomai-” before most endings. */
const stemsOf = (name: string, language: NoticeLanguage): readonly string[] => {
  if (language !== 'fi') return []
  if (name.endsWith('i')) return [`${name.slice(0, -1)}e`]
  if (name.endsWith('maat')) return [name.replace(/at$/, 'i')]
  return []
}

function patternOf(language: NoticeLanguage, isWanted: (code: string) => boolean): RegExp {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' })
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i))
  const codes = letters.flatMap((first) => letters.map((second) => first + second))
  const namesOf = (wanted: (code: string) => boolean): readonly string[] =>
    codes.filter((code) => !NO_COUNTRIES.has(code) && wanted(code)).flatMap((code) => names.of(code) ?? [])
  // A withdrawn code, such as DD, has the name of the country that took its place.
  const others = new Set(namesOf((code) => !isWanted(code)))
  const wanted = namesOf((code) => isWanted(code) && !OTHER_WORDS[language].has(code)).filter(
    (name) => !others.has(name),
  )
  const patterns = wanted
    .flatMap((name) => [name, ...stemsOf(name, language)])
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|')
  const also = isWanted('US') ? `${ALSO[language]}|${alsoNamed(language, wanted)}|` : ''
  return new RegExp(`(?<!\\p{L})(?:${also}(?:${patterns})${CASES[language]})(?!\\p{L})`, 'u')
}
