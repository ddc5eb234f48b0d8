import { en } from './words-en.js'
import { fi } from './words-fi.js'
import { sv } from './words-sv.js'
import type { NoticeWords } from './notice-words.js'

/** Languages whose notices can be checked. */
export type NoticeLanguage = 'fi' | 'sv' | 'en'

export const wordsOf: Readonly<Record<NoticeLanguage, NoticeWords>> = { fi, sv, en }

/** Small words that a text of the language is full of, and that the others do not have. */
const SMALL: Readonly<Record<string, RegExp>> = {
  fi: /(?<!\p{L})(ja|on|ei|tai|että|sekä|voi|ovat|kun|mukaan|joka|sen|olla|tietoja|meille|sinulla)(?!\p{L})/giu,
  sv: /(?<!\p{L})(och|att|är|det|som|inte|för|på|med|vi|av|till|ett|den|eller|dina)(?!\p{L})/giu,
  en: /(?<!\p{L})(and|the|of|to|is|we|you|your|not|for|that|are|with|or|our)(?!\p{L})/giu,
  de: /(?<!\p{L})(und|die|der|das|ist|nicht|wir|sie|ihre|für|mit|werden|eine|oder|zu)(?!\p{L})/giu,
  fr: /(?<!\p{L})(et|les|des|nous|vous|vos|est|pas|pour|une|dans|sur|que|qui|avec)(?!\p{L})/giu,
  es: /(?<!\p{L})(y|los|las|de|nosotros|sus|es|no|para|una|en|que|con|por|del)(?!\p{L})/giu,
  et: /(?<!\p{L})(ja|on|ei|või|et|meie|teie|andmeid|isikuandmete|kui|ning|mis|see|ole|kes)(?!\p{L})/giu,
}
const CHECKED: readonly string[] = Object.keys(wordsOf) satisfies readonly string[]

/** The language that most of a text is in, whatever links and names in it say; `null`: one that cannot be checked. */
export function noticeLanguage(text: string): NoticeLanguage | null {
  const [best = ['', 0]] = Object.entries(SMALL)
    .map(([language, words]) => [language, text.match(words)?.length ?? 0] as const)
    .sort(([, a], [, b]) => b - a)
  return best[1] > 0 && CHECKED.includes(best[0]) ? (best[0] as NoticeLanguage) : null
}
