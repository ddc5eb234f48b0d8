import type { Missing, PartialDeclaration } from '../draft.js'
import type { FoundController } from './find-controller.js'
import type { SectionItem, SourceSection } from './read-sections.js'
import type { SectionKind } from '../../lint/notice/section-kinds.js'

/** A heading may name the basis next to something else. */
const BASIS = /peruste|rättslig grund|laglig grund|legal bas|lawful/i

const COOKIES = /eväst|kakor|cookies/i
/** A “we use no cookies” is one as well: only a scan shows whether it is so. */
const mentionsCookies = ({ text }: SectionItem): boolean => COOKIES.test(text)

/** What a declaration requires and a notice does not state, or what is never taken from one. */
export function missingFrom(
  file: PartialDeclaration,
  sections: readonly SourceSection[],
  doubtful: FoundController['doubtful'],
): readonly Missing[] {
  const where = (kind: SectionKind, words?: RegExp): string => {
    const line = sections.find(
      (section) => (section.kind === kind || words?.test(section.heading)) && section.items.length,
    )?.line
    if (line === undefined) return 'the notice does not say'
    return `see line ${line} of the notice`
  }
  const { controller, notice, purposes, recipients = [] } = file
  const purpose = purposes.find((one) => typeof one === 'object')
  const lacks = (isLacking: boolean, path: string, message: string): readonly Missing[] =>
    isLacking ? [{ path, message }] : []
  return [
    ...lacks(!controller?.name, 'controller.name', `the company’s registered name; ${where('controller')}`),
    ...lacks(!controller?.email && !controller?.url, 'controller.email', 'an address that somebody reads'),
    ...(doubtful
      ? [{ path: 'controller.businessId', message: `${doubtful.id} in line ${doubtful.line} has a wrong check digit` }]
      : lacks(!controller?.businessId, 'controller.businessId', 'the business ID')),
    ...lacks(!controller?.address, 'controller.address', 'the postal address'),
    ...lacks(!file.dataProtectionOfficer, 'dataProtectionOfficer', `its contact, or null; ${where('officer')}`),
    ...lacks(!notice?.url, 'notice.url', 'where the notice will be'),
    ...lacks(!notice?.effectiveFrom, 'notice.effectiveFrom', 'the day from which it applies'),
    { path: 'purposes', message: `each purpose on its own, with one legalBasis each; ${where('basis', BASIS)}` },
    ...lacks(!purpose?.description, 'purposes[0].description', `why the data is processed; ${where('purpose')}`),
    ...lacks(!purpose?.dataCategories, 'purposes[0].dataCategories', `what kinds of data; ${where('data')}`),
    ...lacks(!purpose?.sources, 'purposes[0].sources', `where the data comes from; ${where('sources')}`),
    ...lacks(!purpose?.retention, 'purposes[0].retention', `how long the data is kept; ${where('retention')}`),
    ...lacks(!recipients.length, 'recipients', `who receives data; ${where('recipients')}`),
    {
      path: 'recipients[].transfers',
      message: `each country outside the EEA and what the transfer rests on, or "none"; ${where('transfers')}`,
    },
    ...lacks(
      sections.some(({ kind, items }) => kind === 'cookies' || items.some(mentionsCookies)) && !file.services.length,
      'services',
      `what the pages load and store; ${where('cookies')}`,
    ),
    { path: 'rights.provision', message: 'whether the data must be given, and rights.consequence what follows' },
    { path: 'rights.automatedDecisions', message: `false, or the logic; ${where('automated')}` },
  ]
}
