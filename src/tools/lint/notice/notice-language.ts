import { en } from './words/en.js'
import { fi } from './words/fi.js'
import { sv } from './words/sv.js'
import type { NoticeWords } from './notice-words.js'

/** Languages whose notices can be checked. */
export type NoticeLanguage = 'fi' | 'sv' | 'en'

export const wordsOf: Readonly<Record<NoticeLanguage, NoticeWords>> = { fi, sv, en }

/** Function words that are frequent in one of the languages and absent in the others. */
const SMALL: Readonly<Record<string, RegExp>> = {
  fi: /(?<!\p{L})(ja|on|ei|tai|että|sekä|voi|voit|ovat|kun|kuin|koska|myös|emme|mukaan|joka|jotka|sen|se|ole|olla|tiedot|tietoja|meille|sinulla)(?!\p{L})/giu,
  sv: /(?<!\p{L})(och|att|är|det|som|inte|för|från|på|med|vi|av|till|ett|den|eller|du|dig|dina|uppgifter)(?!\p{L})/giu,
  en: /(?<!\p{L})(and|the|of|to|is|we|you|your|not|for|that|are|with|or|our)(?!\p{L})/giu,
  de: /(?<!\p{L})(und|die|der|das|ist|nicht|wir|sie|ihre|für|mit|werden|eine|oder|zu)(?!\p{L})/giu,
  fr: /(?<!\p{L})(et|les|des|nous|vous|vos|est|pas|pour|une|dans|sur|que|qui|avec)(?!\p{L})/giu,
  es: /(?<!\p{L})(y|los|las|de|nosotros|sus|es|no|para|una|en|que|con|por|del)(?!\p{L})/giu,
  et: /(?<!\p{L})(ja|on|ei|või|et|meie|teie|andmeid|isikuandmete|kui|ning|mis|see|ole|kes)(?!\p{L})/giu,
}
const CHECKED: readonly string[] = Object.keys(wordsOf) satisfies readonly string[]

const countOf = (text: string, words: RegExp): number => text.match(words)?.length ?? 0

/** The terms of the law tell the language of a notice that has no whole sentences, as other terms do of a list. */
function termsIn(text: string, language: string): number {
  if (!CHECKED.includes(language)) return 0
  const { notice, listTerms } = wordsOf[language as NoticeLanguage]
  return countOf(text, new RegExp(notice.source, 'giu')) + countOf(text, listTerms)
}

/** The language that a page states is used unless its words contradict it. */
const LEAST_SHARE = 0.5

/**
 * The language of most of a text, ignoring links and names.
 *
 * @param stated the language that the page states, such as `fi` or `sv-FI`.
 * @returns `null` for a language that cannot be checked.
 */
export function noticeLanguage(text: string, stated = ''): NoticeLanguage | null {
  const counts = Object.entries(SMALL).map(
    ([language, words]) => [language, countOf(text, words) + termsIn(text, language)] as const,
  )
  const most = Math.max(...counts.map(([, count]) => count))
  const isStated = ([language, count]: readonly [string, number]): boolean =>
    language === stated.toLowerCase().split('-')[0] && count >= most * LEAST_SHARE
  const [language = ''] = counts.find(isStated) ?? counts.find(([, count]) => count === most) ?? []
  if (most > 0 && CHECKED.includes(language)) return language as NoticeLanguage
  return null
}
