import type { DataProtectionOfficer, Organisation } from '../declaration/types.js'
import { countryName } from '../text/country.js'
import { durationText } from '../text/duration.js'
import { safeUrl } from '../text/safe-url.js'
import { type Field, fieldsBlock, type NoticeSection } from './block.js'
import { contactLines } from './contact-lines.js'
import { declaredLine } from './declared-line.js'
import { fieldOf, linkLine, type NoticeContext } from './notice-context.js'

/** R01, R02, R87: who is responsible, whom to contact, and who hosts the register of choices. */
export function controllerSection(context: NoticeContext): NoticeSection {
  const { declaration, texts } = context
  const { controller, processor, representative, notice } = declaration
  const minimumAge = declaration.audience?.minimumAge
  const contact = notice.contact ? contactLines(notice.contact, context) : []
  return {
    id: 'controller',
    heading: { text: texts['heading.controller'] },
    blocks: [
      {
        kind: 'fields',
        fields: [
          ...organisationFields(controller, texts.name, context),
          ...fieldOf(texts.registerName, declaredLine(notice.registerName, context)),
          ...(contact.length ? [{ term: { text: texts.contactPoint }, lines: contact }] : []),
          officerField(declaration.dataProtectionOfficer, context),
          ...fieldOf(texts.minimumAge, minimumAge ? durationText(`P${minimumAge}Y`, context) : undefined),
          ...fieldOf(texts.asProcessor, declaredLine(declaration.asProcessor, context)),
        ],
      },
      ...fieldsBlock(representative ? organisationFields(representative, texts.representative, context) : []),
      ...fieldsBlock(processor ? organisationFields(processor, texts.processor, context) : []),
    ],
  }
}

function organisationFields(
  organisation: Organisation,
  nameTerm: string,
  { texts, language }: NoticeContext,
): readonly Field[] {
  const { name, businessId, address, country, email, phone, url } = organisation
  const website = safeUrl(url)
  return [
    ...fieldOf(nameTerm, name),
    ...fieldOf(texts.businessId, businessId),
    ...fieldOf(texts.address, address),
    ...fieldOf(texts.country, country && countryName(country, language)),
    ...(email ? fieldOf(texts.email, linkLine(email, `mailto:${email}`)) : []),
    ...fieldOf(texts.phone, phone),
    ...(website ? fieldOf(texts.website, linkLine(website, website)) : []),
  ]
}

function officerField(officer: DataProtectionOfficer | null | undefined, { texts }: NoticeContext): Field {
  const term = { text: texts.officer }
  if (officer === null) return { term, lines: [{ text: texts.officerNone }] }
  const { name, email, phone } = officer ?? {}
  const lines = [
    ...(name ? [{ text: name }] : []),
    ...(email ? [linkLine(email, `mailto:${email}`)] : []),
    ...(phone ? [{ text: phone }] : []),
  ]
  return { term, lines: lines.length ? lines : [{ text: texts.notStated }] }
}
