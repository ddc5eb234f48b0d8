import type { Text } from '../declaration/types.js'
import { listPhrase, needsSemicolons, semicolonPhrase } from '../text/list-phrase.js'
import { asLine, type Line } from './block.js'
import type { NoticeContext } from './notice-context.js'

/**
 * A declared text as a line, with its language if it differs from the notice's.
 *
 * @param shown what is shown if nothing is declared, or in another form than declared.
 */
export function declaredLine(text: Text | undefined, { pick, langOf }: NoticeContext, shown = pick(text)): Line {
  const lang = langOf(text)
  if (lang) return { text: shown, lang }
  return { text: shown }
}

/** Fills the `{name}` placeholders of a phrase as `fill` does, and keeps the languages of the values. */
export const phraseLine = (phrase: string, values: Readonly<Record<string, string | Line>>): Line =>
  joinLines(
    String(phrase)
      .split(/(\{\w+\})/)
      .map((piece) => asLine(/^\{\w+\}$/.test(piece) ? (values[piece.slice(1, -1)] ?? '') : piece)),
  )

/** “a, b and c”, with the languages of the items; “a and b; c” where an item has a conjunction of its own. */
export function listLine(items: readonly Line[], language: string): Line {
  const places = items.map((_, at) => `{${at}}`)
  const isAmbiguous = needsSemicolons(
    items.map(({ text }) => text),
    language,
  )
  const phrase = isAmbiguous ? semicolonPhrase(places, language) : listPhrase(places, language)
  return phraseLine(phrase, Object.fromEntries(items.map((item, at) => [at, item])))
}

/** Joins pieces of one text. */
export function joinLines(parts: readonly Line[]): Line {
  const text = parts.map((part) => part.text).join('')
  if (parts.some(({ lang, parts: inner }) => lang ?? inner)) return { text, parts: parts.filter((part) => part.text) }
  return { text }
}
