import type { DataProtectionOfficer, Party } from '../declaration/types.js'
import { countryName } from '../text/country.js'
import { safeUrl } from '../text/safe-url.js'
import type { Fact, NoticeSection } from './block.js'
import { factOf, linkLine, type NoticeContext } from './notice-context.js'

/** R01, R02, R87: who is responsible, whom to ask, and who keeps the register of choices. */
export function controllerSection(context: NoticeContext): NoticeSection {
  const { declaration, texts, pick } = context
  const { controller, processor, notice } = declaration
  return {
    id: 'controller',
    heading: texts['heading.controller'],
    blocks: [
      {
        kind: 'facts',
        facts: [
          ...partyFacts(controller, texts.company, context),
          ...factOf(texts.registerName, pick(notice.registerName)),
          officerFact(declaration.dataProtectionOfficer, context),
        ],
      },
      ...(processor ? [{ kind: 'facts' as const, facts: partyFacts(processor, texts.processor, context) }] : []),
    ],
  }
}

function partyFacts(party: Party, nameTerm: string, { texts, language }: NoticeContext): readonly Fact[] {
  const { name, businessId, address, country, email, phone, url } = party
  const website = safeUrl(url)
  return [
    { term: nameTerm, lines: [{ text: name }] },
    ...factOf(texts.businessId, businessId),
    ...factOf(texts.address, address),
    ...factOf(texts.country, country && countryName(country, language)),
    ...(email ? [{ term: texts.email, lines: [linkLine(email, `mailto:${email}`)] }] : []),
    ...factOf(texts.phone, phone),
    ...(website ? [{ term: texts.website, lines: [linkLine(website, website)] }] : []),
  ]
}

function officerFact(officer: DataProtectionOfficer | null | undefined, { texts }: NoticeContext): Fact {
  const term = texts.officer
  if (officer === null) return { term, lines: [{ text: texts.officerNone }] }
  const { name, email, phone } = officer ?? {}
  const lines = [
    ...(name ? [{ text: name }] : []),
    ...(email ? [linkLine(email, `mailto:${email}`)] : []),
    ...(phone ? [{ text: phone }] : []),
  ]
  return { term, lines: lines.length ? lines : [{ text: texts.notStated }] }
}
