import { adequacyScope, isInEea } from '../declaration/adequacy.js'
import type { Recipient, Transfer } from '../declaration/types.js'
import { countryName } from '../text/country.js'
import { fill } from '../text/phrase.js'
import type { Texts } from '../text/texts.js'
import { type Field, type Line, paragraphedField } from './block.js'
import { declaredLine, phraseLine } from './declared-line.js'
import { linkLine, type NoticeContext } from './notice-context.js'

/** “Company, Ireland”. */
export function recipientLine({ name, country }: Recipient, context: NoticeContext): Line {
  const { texts, language } = context
  const line = declaredLine(name, context)
  if (!country) return line
  return phraseLine(texts.inCountry, { name: line, country: countryName(country, language) })
}

/**
 * Where data go outside the EU and EEA, and the safeguards there (R07). If not declared, the text says so, never
 * “none”; nor does it for a recipient that is outside itself. Within the EEA nothing is transferred.
 */
export const transferLines = (recipient: Recipient, context: NoticeContext): readonly Line[] =>
  paragraphsOnTransfers(recipient, context, context.texts.transfer).flat()

/** The same under a term that says what is outside: a paragraph for each country. */
export const transferField = (recipient: Recipient, context: NoticeContext): readonly Field[] =>
  paragraphedField(
    { text: context.texts.transfers },
    paragraphsOnTransfers(
      recipient,
      context,
      `${fill(context.texts.pair, { term: '{country}', value: '{mechanism}' })}.`,
    ),
  )

function paragraphsOnTransfers(
  { transfers, country }: Recipient,
  { texts, language }: NoticeContext,
  phrase: string,
): readonly (readonly Line[])[] {
  const outside = transfers === 'none' ? [] : transfers?.filter((transfer) => !isInEea(transfer.country))
  if (!outside?.length) {
    const isToldNothing = outside === undefined || (country !== undefined && !isInEea(country))
    return [[{ text: isToldNothing ? texts.notStated : texts.transferNone }]]
  }
  return outside.map(({ country, mechanism, copyUrl }) => {
    const values = { country: countryName(country, language), mechanism: mechanismText(country, mechanism, texts) }
    const copy = linkLine(texts.transferCopy, copyUrl)
    return [{ text: fill(phrase, values) }, ...(copy.href ? [copy] : [])]
  })
}

/** The scope of an adequacy decision depends on the country; without a decision, nothing is claimed. */
function mechanismText(country: string, mechanism: Transfer['mechanism'], texts: Texts): string {
  if (mechanism !== 'adequacy') return texts[`mechanism.${mechanism}`]
  const scope = adequacyScope(country)
  if (scope) return texts[`mechanism.adequacy-${scope}`]
  return texts.notStated.replace(/\.$/, '')
}

/** The company's own notice, if its URL is declared. */
export function companyNoticeLines({ name, privacyUrl }: Recipient, context: NoticeContext): readonly Line[] {
  const { texts, pick } = context
  const line = linkLine(phraseLine(texts.companyNotice, { name: declaredLine(name, context) }), pick(privacyUrl))
  if (line.href) return [line]
  return []
}
