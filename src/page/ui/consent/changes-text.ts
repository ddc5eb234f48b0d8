import type { PurposeChanges } from '../../../decision/changes.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { serviceName } from '../../../notice/tracker-words.js'
import { countryName } from '../../../text/country.js'
import { listPhrase } from '../../../text/list-phrase.js'
import { fill } from '../../../text/phrase.js'

/**
 * What was added to a purpose since it was answered: services, companies, countries; otherwise that its processing has
 * changed.
 */
export function changesText(
  { isNew, services, recipients, countries }: PurposeChanges,
  context: NoticeContext,
): string {
  const { texts, pick, language } = context
  if (isNew) return texts.changedNew
  const names = [
    ...services.map((service) => serviceName(service, context)),
    ...recipients.map(({ name }) => pick(name)),
  ]
  const places = countries.map((code) => countryName(code, language))
  const sentences = [
    ...(names.length ? [fill(texts.changedServices, { names: listPhrase(names, language) })] : []),
    ...(places.length ? [fill(texts.changedTransfers, { countries: listPhrase(places, language) })] : []),
  ]
  if (sentences.length) return sentences.join(' ')
  return texts.changedOther
}
