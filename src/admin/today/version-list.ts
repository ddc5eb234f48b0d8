import { html, type TemplateResult } from 'lit'
import type { AdminLanguage } from '../shell/languages.js'
import { formatDay } from '../shell/format.js'
import { todayWords } from './words.js'

/** A version of a declaration, as `GET /v1/admin/sites/{site}/versions` lists it. */
export interface ListedVersion {
  readonly version: string
  readonly digest: string | null
  readonly firstDay: string | null
  readonly changes: readonly { readonly what: string; readonly id: string }[] | null
  readonly askedAgain: readonly string[]
}

/** What each version of a declaration has changed, in words, the newest first. */
export function versionList(versions: readonly ListedVersion[], language: AdminLanguage): TemplateResult {
  const words = todayWords[language]
  return html`<dl class="versions">
    ${versions.toReversed().map((version) => {
      const { firstDay, version: name } = version
      const title =
        firstDay === null ? words.unused(name) : words.since(name || words.other, formatDay(firstDay, language))
      return html`<dt>${title}</dt>
        <dd>${changesText(version, language)}</dd>`
    })}
  </dl>`
}

function changesText({ digest, changes, askedAgain }: ListedVersion, language: AdminLanguage): string {
  const words = todayWords[language]
  if (digest === null) return words.unknown
  if (changes === null) return words.first
  if (changes.length === 0) return words.unchanged
  const list = changes.map(({ what, id }) => words.change[what]?.(id) ?? what)
  const text = new Intl.ListFormat(language, { type: 'conjunction' }).format(list)
  const again = askedAgain.length > 0 ? words.askedAgain(askedAgain.join(', ')) : words.askedNobody
  return `${text.charAt(0).toLocaleUpperCase(language)}${text.slice(1)}. ${again}`
}
