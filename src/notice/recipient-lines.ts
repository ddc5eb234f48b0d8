import type { Recipient } from '../declaration/types.js'
import { countryName } from '../text/country.js'
import { fill } from '../text/phrase.js'
import type { Line } from './block.js'
import { linkLine, type NoticeContext } from './notice-context.js'

/** “Company, Ireland”. */
export function recipientName({ name, country }: Recipient, { texts, pick, language }: NoticeContext): string {
  if (!country) return pick(name)
  return fill(texts.inCountry, { name: pick(name), country: countryName(country, language) })
}

/** Where data go outside the EU and EEA and what protects them there (R07). Unsaid: says so, never “none”. */
export function transferLines({ transfers }: Recipient, { texts, language }: NoticeContext): readonly Line[] {
  if (transfers === undefined) return [{ text: texts.notStated }]
  if (transfers === 'none' || transfers.length === 0) return [{ text: texts.transferNone }]
  return transfers.flatMap(({ country, mechanism, copyUrl }) => {
    const values = { country: countryName(country, language), mechanism: texts[`mechanism.${mechanism}`] }
    const copy = linkLine(texts.transferCopy, copyUrl)
    return [{ text: fill(texts.transfer, values) }, ...(copy.href ? [copy] : [])]
  })
}

/** The company's own notice, where it has said where it is. */
export function companyNoticeLines({ name, privacyUrl }: Recipient, { texts, pick }: NoticeContext): readonly Line[] {
  const line = linkLine(fill(texts.companyNotice, { name: pick(name) }), pick(privacyUrl))
  return line.href ? [line] : []
}
