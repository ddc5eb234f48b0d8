import { ownServiceId } from '../declaration/own-processing.js'
import type { Service } from '../declaration/types.js'
import { fill } from '../text/phrase.js'
import { purposeTitle } from '../text/pick-text.js'
import { type Block, type Line, type NoticeSection, paragraph } from './block.js'
import { linkLine, type NoticeContext } from './notice-context.js'
import { lifetimeOrder, lifetimeText, serviceName, trackerUse } from './tracker-words.js'

/** R28, R29, R41: everything stored on or read from the device, by service. */
export function trackersSection(context: NoticeContext): NoticeSection {
  const { texts } = context
  const { services } = context.declaration
  const isAsking = services.some(({ id }) => id === ownServiceId)
  const nothingElse = services.every(({ id, trackers }) => id === ownServiceId || trackers.length === 0)
  return {
    id: 'trackers',
    heading: texts['heading.trackers'],
    blocks: [
      ...(nothingElse ? [paragraph(isAsking ? texts.nothingStored : texts.storesNothing)] : []),
      ...services.map((service) => serviceSubsection(service, context)),
    ],
  }
}

function serviceSubsection(service: Service, context: NoticeContext): Block {
  const { texts, pick } = context
  const name = serviceName(service, context)
  const links = serviceLinks(service, name, context)
  return {
    kind: 'subsection',
    id: `service-${service.id}`,
    heading: name,
    blocks: [
      paragraph(
        `${fill(texts.pair, { term: texts.purpose, value: purposeName(service, context) })}.`,
        pick(service.description),
      ),
      service.trackers.length ? trackerTable(service, name, context) : paragraph(texts.noTrackers),
      ...(links.length ? [{ kind: 'paragraph' as const, lines: links }] : []),
    ],
  }
}

const purposeName = ({ purpose }: Service, { declaration, texts, pick }: NoticeContext): string =>
  purposeTitle(declaration.purposes.find(({ id }) => id === purpose) ?? { id: purpose }, texts, pick)

const trackerTable = (service: Service, name: string, context: NoticeContext): Block => ({
  kind: 'table',
  caption: fill(context.texts.trackersOf, { service: name }),
  heads: [context.texts.name, context.texts.kind, context.texts.use, context.texts.kept],
  rows: service.trackers.map((tracker) => [
    { text: tracker.name },
    { text: context.texts[`type.${tracker.type ?? 'cookie'}`] },
    { text: trackerUse(tracker, service, context) },
    { text: lifetimeText(tracker, context), order: lifetimeOrder(tracker) },
  ]),
})

/** The section on recipients links the receiving company's notice; here only the opt-out is linked. */
function serviceLinks({ optOutUrl }: Service, name: string, { texts, pick }: NoticeContext): readonly Line[] {
  const line = linkLine(fill(texts.optOut, { name }), pick(optOutUrl))
  if (line.href) return [line]
  return []
}
