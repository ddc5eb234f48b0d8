import type { DeclarationFile } from '../../../declaration/types.js'
import { isKnownLanguage } from '../../known-language.js'
import { hostOf } from '../crawl/same-site.js'
import type { ScanResult } from '../scan-result.js'
import { mergeMissing } from './merge-missing.js'
import type { MissingParts } from './missing-parts.js'

/** The languages of a site without a declaration, from its start page. Default: English. */
export function languagesOf({ facts }: Pick<ScanResult, 'facts'>): readonly [string, ...string[]] {
  const [language = ''] = facts.language.toLowerCase().split('-')
  if (/^[a-z]{2,3}$/.test(language) && isKnownLanguage(language)) return [language]
  return ['en']
}

/**
 * A complete declaration for a site that has none. What a page does not show is marked with a `$comment`, or omitted.
 */
export function writeFirstDraft({ site, facts }: ScanResult, missing: MissingParts): string {
  const host = hostOf(site).replace(/^www\./, '')
  const notice = facts.noticeUrl
  const file: DeclarationFile = {
    $comment: 'A first draft by `evaste scan`. Decide what each $comment asks, then run `evaste lint`.',
    format: 1,
    site: keyOf(host),
    languages: languagesOf({ facts }),
    controller: {
      $comment: 'Write the registered name of the company, its business id and a way to reach it.',
      name: plain(facts.title) || host,
    },
    notice: { url: pathOf(notice) ?? '/privacy' },
    purposes: ['necessary'],
    services: [],
  }
  const { purposes, ...rest } = missing
  return mergeMissing(`${JSON.stringify(file, null, 2)}\n`, {
    ...rest,
    purposes: purposes.filter((id) => id !== 'necessary'),
  })
}

/** A page's title may hold what no text may. */
const plain = (title: string): string =>
  title
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .trim()
    .slice(0, 200)

const keyOf = (host: string): string =>
  host
    .toLowerCase()
    .replace(/\.[a-z]+$/, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 63) || 'site'

const pathOf = (url: string): string | null =>
  URL.canParse(url) && /^https?:/.test(url) ? new URL(url).pathname : null
