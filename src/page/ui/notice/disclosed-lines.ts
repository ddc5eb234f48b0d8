import type { ConsentStatus } from '../../../decision/decision.js'
import type { NoticeContext } from '../../../notice/notice-context.js'
import { fillWithDate, timeText } from '../../../text/date.js'
import { fill } from '../../../text/phrase.js'
import { purposeTitle } from '../../../text/pick-text.js'

type Unread = Readonly<Record<string, unknown>>

/** What the register has stored, one line each: the answers, the address they came from, and later requests. */
export function disclosedLines(consent: unknown, context: NoticeContext): readonly string[] {
  const { entries, requests } = parts(consent)
  return [
    ...list(entries).flatMap((entry) => entryLines(entry, context)),
    ...list(requests).flatMap((request) => requestLines(request, context)),
  ]
}

function entryLines({ entry, recordedAt, ip, record }: Unread, context: NoticeContext): readonly string[] {
  const { texts } = context
  const { address } = parts(ip)
  const told = fillWithDate(texts.receipt, {
    entry: String(entry),
    time: timeText(String(recordedAt), context.language),
  })
  const from = typeof address === 'string' ? pair(texts.registerIp, address, context) : ''
  return [[told, choicesText(parts(parts(record).choices), context), from && `${from}.`].filter(Boolean).join(' ')]
}

/** “Visitor statistics: allowed; Marketing: refused.” */
function choicesText(choices: Unread, context: NoticeContext): string {
  const { declaration, texts, pick } = context
  const said = Object.entries(choices).map(([id, status]) => {
    const purpose = declaration.purposes.find((candidate) => candidate.id === id) ?? { id }
    const word = texts[`status.${String(status) as ConsentStatus}`] ?? String(status)
    return pair(purposeTitle(purpose, texts, pick), word, context)
  })
  if (said.length) return `${said.join('; ')}.`
  return ''
}

/** A request to the register, or the controller's answer to it. */
function requestLines({ recordedAt, event }: Unread, context: NoticeContext): readonly string[] {
  const { texts, language } = context
  const { event: kind, outcome, reason } = parts(event)
  const time = timeText(String(recordedAt), language)
  if (kind === 'handled') {
    const words = outcome === 'refused' ? texts['handled.refused'] : texts['handled.done']
    return [`${time}: ${fill(words, { reason: String(reason ?? '') })}`]
  }
  const label = (texts as Unread)[`request.${String(kind)}`]
  if (typeof label === 'string') return [pair(label, time, context)]
  return []
}

const pair = (term: string, value: string, { texts }: NoticeContext): string => fill(texts.pair, { term, value })

const parts = (value: unknown): Unread => (typeof value === 'object' && value !== null ? (value as Unread) : {})

const list = (value: unknown): readonly Unread[] => (Array.isArray(value) ? value.map(parts) : [])
