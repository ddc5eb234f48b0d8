import { catalogue } from '../../catalogue/catalogue.js'
import type { KnownService } from '../../catalogue/known-service.js'
import type { NoticeText } from '../../lint/notice/notice-text.js'

/** A known service that a notice names, and the line. */
export interface NamedService {
  readonly known: KnownService
  readonly line: number
}

/** A shorter name also occurs in other words. */
const LEAST_NAME = 5

const NOBODY = /(?<!\p{L})(ei|emme|en|inte|inga|not|never|no)(?!\p{L})/iu

/** Known services by their whole name, or by a cookie that only one of them sets. “We do not use …” names none. */
export function findNamedServices({ lines }: NoticeText): readonly NamedService[] {
  const sentences = lines.flatMap(({ text, number }) => text.split(/(?<=[.!?])\s+/).map((words) => ({ words, number })))
  const said = sentences.filter(({ words }) => !NOBODY.test(words))
  return catalogue.flatMap((known) => {
    const names = [String(known.name), ...ownTrackers(known)].filter(
      (name) => name.length >= LEAST_NAME || name.startsWith('_'),
    )
    const found = said.find(({ words }) => names.some((name) => isNamed(words, name)))
    if (found) return [{ known, line: found.number }]
    return []
  })
}

/** Includes Finnish cases: “Google Analyticsin”. */
function isNamed(text: string, name: string): boolean {
  const escaped = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  const ending = name.startsWith('_') ? '' : '(?:[:’]?\\p{Ll}{1,6})?'
  return new RegExp(`(?<![\\p{L}\\d_-])${escaped}${ending}(?![\\p{L}\\d_])`, 'u').test(text)
}

/** Distinctive names; a plain word could mean anything. */
const ownTrackers = (known: KnownService): readonly string[] =>
  (known.trackers ?? [])
    .map(({ name }) => name)
    .filter((name) => /^_/.test(name) && !name.endsWith('*'))
    .filter((name) => catalogue.filter(({ trackers = [] }) => trackers.some((one) => one.name === name)).length === 1)
