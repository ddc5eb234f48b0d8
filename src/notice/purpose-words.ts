import type { Purpose, Retention } from '../declaration/types.js'
import { durationText } from '../text/duration.js'
import { purposeTitle } from '../text/pick-text.js'
import type { Line } from './block.js'
import { declaredLine, phraseLine } from './declared-line.js'
import type { NoticeContext } from './notice-context.js'

/** The title of a purpose as a line. */
export const purposeLine = (purpose: Pick<Purpose, 'id' | 'title'>, context: NoticeContext): Line =>
  declaredLine(purpose.title, context, purposeTitle(purpose, context.texts, context.pick))

/** The company's own sentence about a purpose, otherwise evaste's; none if neither exists. */
export const purposeDescription = ({ id, description }: Purpose, { texts, pick }: NoticeContext): string =>
  pick(description) || ((texts as Readonly<Record<string, unknown>>)[`description.${id}`] as string | undefined) || ''

/** How long data are kept (R08); undefined if not declared. */
export function retentionLine(retention: Retention | undefined, context: NoticeContext): Line | undefined {
  const { texts, pick } = context
  const { period, from, criteria } = retention ?? {}
  if (!period) return pick(criteria) ? declaredLine(criteria, context) : undefined
  const text = durationText(period, context)
  if (from) return phraseLine(texts.keptFrom, { period: text, from: declaredLine(from, context) })
  return { text }
}
