import type { PurposeChanges } from '../../../decision/changes.js'
import type { Line } from '../../../notice/block.js'
import { declaredLine, joinLines, listLine, phraseLine } from '../../../notice/declared-line.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { serviceLine } from '../../../notice/tracker-words.js'
import { countryName } from '../../../text/country.js'
import { listPhrase } from '../../../text/list-phrase.js'

/**
 * What was added to a purpose since it was answered: services, companies, countries; otherwise that its processing has
 * changed.
 */
export function changesText({ isNew, services, recipients, countries }: PurposeChanges, context: NoticeContext): Line {
  const { texts, language } = context
  if (isNew) return { text: texts.changedNew }
  const names = [
    ...services.map((service) => serviceLine(service, context)),
    ...recipients.map(({ name }) => declaredLine(name, context)),
  ]
  const places = countries.map((code) => countryName(code, language))
  const sentences = [
    ...(names.length ? [phraseLine(texts.changedServices, { names: listLine(names, language) })] : []),
    ...(places.length ? [phraseLine(texts.changedTransfers, { countries: listPhrase(places, language) })] : []),
  ]
  if (sentences.length) return joinLines(sentences.flatMap((line, at) => (at ? [{ text: ' ' }, line] : [line])))
  return { text: texts.changedOther }
}
