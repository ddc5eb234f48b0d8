import { CONTACT } from '../../lint/notice/notice-words.js'
import type { Organisation } from '../../../declaration/types.js'
import type { Taken } from '../draft.js'
import { findBusinessId } from './business-id.js'
import type { SourceSection, SectionItem } from './read-sections.js'

const NAME =
  /((?:\p{Lu}[\p{L}\d&.'’-]*|&|ja|och|and)\s+){1,5}(?:Oyj Abp|Oyj|Oy Ab|Oy|Abp|Ab|AB|Tmi|ry|rf|rs|sr|Ky|Kb|osk|Ltd|Inc|GmbH|ApS|AS|OÜ)(?!\p{L})/u
const EMAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/
const PHONE = /(?<![\d-])(?:\+\d{2,3}[\d ()-]{6,}\d|0\d{1,3}[ -]?\d[\d ]{4,}\d)(?![\d-])/
const WEBSITE = /(?:https?:\/\/|www\.)[^\s,;)]+[^\s,;).]/
const STREET = /\p{Lu}[\p{L} .'’-]{2,40}\s\d+[^,\n@]{0,20}/u
const POSTAL = /\b(?:\d{5}|\d{3} \d{2})\s+\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/u

/** What was found about the controller, and the lines that contain it. */
export interface FoundController {
  readonly controller: Partial<Organisation>
  readonly taken: readonly Taken[]
  /** A business ID with an invalid check digit. */
  readonly doubtful?: { readonly id: string; readonly line: number }
}

/** R01: the controller’s name, id, address and channels, from its section or from the sentence that names it. */
export function findController(sections: readonly SourceSection[]): FoundController {
  const own = sections.filter(({ kind }) => kind === 'controller')
  const items = own.length ? own.flatMap((section) => section.items) : sentencesAboutIt(sections)
  const taken: Taken[] = []
  const take = (key: string, found: SectionItem | undefined): string | undefined => {
    if (found) taken.push({ path: `controller.${key}`, value: found.text, line: found.line })
    return found?.text
  }
  const id = items.map(({ text, line }) => ({ line, found: findBusinessId(text) })).find(({ found }) => found)
  const name = take('name', firstMatch(items, NAME))
  const businessId = take('businessId', id?.found?.isValid ? { text: id.found.id, line: id.line } : undefined)
  const address = take('address', findAddress(items))
  const email = take('email', firstMatch(items, EMAIL) ?? contactIn(sections, EMAIL))
  const phone = take('phone', firstMatch(items.map(withoutIds), PHONE))
  const website = firstMatch(items.map(withoutMail), WEBSITE)
  const url = take('url', website && { ...website, text: website.text.replace(/^www\./, 'https://www.') })
  const controller = Object.entries({ name, businessId, address, email, phone, url }).filter(([, value]) => value)
  return {
    controller: Object.fromEntries(controller),
    taken,
    ...(id?.found && !id.found.isValid && { doubtful: { id: id.found.id, line: id.line } }),
  }
}

/** A notice without headings: “Bakery Oy is the controller”. */
const sentencesAboutIt = (sections: readonly SourceSection[]): readonly SectionItem[] =>
  sections
    .flatMap(({ items }) => items)
    .filter(({ text }) => NAME.test(text))
    .filter(({ text }) => /rekisterinpitäj|vastaa|ansvarig|ansvarar|controller|responsible|decides/i.test(text))
    .slice(0, 1)

/** The first address in any section that names a contact. */
const contactIn = (sections: readonly SourceSection[], words: RegExp): SectionItem | undefined =>
  firstMatch(
    sections.filter(({ kind }) => kind === 'contact').flatMap(({ items }) => items),
    words,
  )

function firstMatch(items: readonly SectionItem[], words: RegExp): SectionItem | undefined {
  const item = items.find(({ text }) => words.test(text))
  return item && { line: item.line, text: words.exec(item.text)?.[0].trim() ?? '' }
}

/** A street and a town, on one line or two. */
function findAddress(items: readonly SectionItem[]): SectionItem | undefined {
  const place = items.findIndex(({ text }) => POSTAL.test(text))
  const item = items[place]
  if (!item) return undefined
  const before = item.text.slice(0, POSTAL.exec(item.text)?.index).replace(/^.*?\p{L}:\s*/u, '')
  const inLine = STREET.exec(before.replace(NAME, ''))?.[0]
  const above = items[place - 1]?.text ?? ''
  const street = inLine ?? (CONTACT.test(above) || NAME.test(above) ? undefined : STREET.exec(above)?.[0])
  const words = [street, POSTAL.exec(item.text)?.[0]].filter((part) => part !== undefined)
  return { line: item.line, text: words.map((part) => part.trim().replace(/^,\s*|,$/g, '')).join(', ') }
}

const withoutIds = (item: SectionItem): SectionItem => ({ ...item, text: item.text.replace(/\d{6,7}-\d{1,4}/g, '') })
const withoutMail = (item: SectionItem): SectionItem => ({
  ...item,
  text: item.text.replace(new RegExp(EMAIL, 'g'), ''),
})
