import type { FoundGap, PartialDeclaration } from '../draft.js'
import { type ImportMessage, tell } from '../messages/import-message.js'
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
): readonly FoundGap[] {
  const where = (kind: SectionKind, words?: RegExp): ImportMessage => {
    const line = sections.find(
      (section) => (section.kind === kind || words?.test(section.heading)) && section.items.length,
    )?.line
    if (line === undefined) return tell('notice-silent')
    return tell('see-line', { line })
  }
  const { controller, notice, purposes, recipients = [] } = file
  const purpose = purposes.find((one) => typeof one === 'object')
  const lacks = (isLacking: boolean, path: string, message: ImportMessage): readonly FoundGap[] =>
    isLacking ? [{ path, message }] : []
  return [
    ...lacks(!controller?.name, 'controller.name', tell('controller-name', { where: where('controller') })),
    ...lacks(!controller?.email && !controller?.url, 'controller.email', tell('controller-email')),
    ...(doubtful
      ? [{ path: 'controller.businessId', message: tell('business-id-wrong', doubtful) }]
      : lacks(!controller?.businessId, 'controller.businessId', tell('business-id'))),
    ...lacks(!controller?.address, 'controller.address', tell('controller-address')),
    ...lacks(!file.dataProtectionOfficer, 'dataProtectionOfficer', tell('officer', { where: where('officer') })),
    ...lacks(!notice?.url, 'notice.url', tell('notice-url')),
    ...lacks(!notice?.effectiveFrom, 'notice.effectiveFrom', tell('effective-from')),
    { path: 'purposes', message: tell('purposes', { where: where('basis', BASIS) }) },
    ...lacks(!purpose?.description, 'purposes[0].description', tell('description', { where: where('purpose') })),
    ...lacks(!purpose?.dataCategories, 'purposes[0].dataCategories', tell('data-kinds', { where: where('data') })),
    ...lacks(!purpose?.sources, 'purposes[0].sources', tell('sources', { where: where('sources') })),
    ...lacks(!purpose?.retention, 'purposes[0].retention', tell('retention', { where: where('retention') })),
    ...lacks(!recipients.length, 'recipients', tell('recipients', { where: where('recipients') })),
    { path: 'recipients[].transfers', message: tell('transfers', { where: where('transfers') }) },
    ...lacks(
      sections.some(({ kind, items }) => kind === 'cookies' || items.some(mentionsCookies)) && !file.services.length,
      'services',
      tell('services', { where: where('cookies') }),
    ),
    { path: 'rights.provision', message: tell('provision') },
    { path: 'rights.automatedDecisions', message: tell('automated-decisions', { where: where('automated') }) },
  ]
}
