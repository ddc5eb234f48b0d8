import type { Purpose, Retention } from '../declaration/types.js'
import { durationText } from '../text/duration.js'
import { fill } from '../text/phrase.js'
import type { NoticeContext } from './notice-context.js'

/** The company's own sentence about a purpose, otherwise evaste's; none if neither exists. */
export const purposeDescription = ({ id, description }: Purpose, { texts, pick }: NoticeContext): string =>
  pick(description) || ((texts as Readonly<Record<string, unknown>>)[`description.${id}`] as string | undefined) || ''

/** How long data are kept (R08); undefined if not declared. */
export function retentionText(retention: Retention | undefined, context: NoticeContext): string | undefined {
  const { texts, pick } = context
  const { period, from, criteria } = retention ?? {}
  if (!period) return pick(criteria) || undefined
  const text = durationText(period, context)
  if (from) return fill(texts.keptFrom, { period: text, from: pick(from) })
  return text
}
