import { ownServiceId } from '../declaration/own-processing.js'
import type { Service } from '../declaration/types.js'
import { type Block, fieldsBlock, type Line, type NoticeSection, paragraph } from './block.js'
import { declaredLine, joinLines, phraseLine } from './declared-line.js'
import { linkLine, type NoticeContext } from './notice-context.js'
import { purposeLine } from './purpose-words.js'
import { recordingFields } from './recording-fields.js'
import { lifetimeOrder, lifetimeText, serviceLine, trackersCaption, trackerUseLine } from './tracker-words.js'

/** R28, R29, R41, R94: everything stored on or read from the device, and what is recorded, by service. */
export function trackersSection(context: NoticeContext): NoticeSection {
  const { texts } = context
  const { services } = context.declaration
  const isAsking = services.some(({ id }) => id === ownServiceId)
  const nothingElse = services.every(({ id, trackers }) => id === ownServiceId || trackers.length === 0)
  return {
    id: 'trackers',
    heading: { text: texts['heading.trackers'] },
    blocks: [
      ...(nothingElse ? [paragraph(isAsking ? texts.nothingStored : texts.storesNothing)] : []),
      ...services.map((service) => serviceSubsection(service, context)),
    ],
  }
}

function serviceSubsection(service: Service, context: NoticeContext): Block {
  const { texts } = context
  const name = serviceLine(service, context)
  const links = serviceLinks(service, name, context)
  return {
    kind: 'subsection',
    id: `service-${service.id}`,
    heading: name,
    blocks: [
      paragraph(
        joinLines([phraseLine(texts.pair, { term: texts.purpose, value: purposeOf(service, context) }), { text: '.' }]),
        ...descriptionOf(service, context),
      ),
      ...fieldsBlock(recordingFields(service, context)),
      service.trackers.length ? trackerTable(service, context) : paragraph(texts.noTrackers),
      ...(links.length ? [{ kind: 'paragraph' as const, lines: links }] : []),
    ],
  }
}

/** “Visitor statistics. Visitor statistics.” says it twice. */
function descriptionOf(service: Service, context: NoticeContext): readonly Line[] {
  const description = declaredLine(service.description, context)
  return description.text.replace(/\.$/, '') === purposeOf(service, context).text ? [] : [description]
}

const purposeOf = ({ purpose }: Service, context: NoticeContext): Line =>
  purposeLine(context.declaration.purposes.find(({ id }) => id === purpose) ?? { id: purpose }, context)

const trackerTable = (service: Service, context: NoticeContext): Block => ({
  kind: 'table',
  caption: trackersCaption(service, context),
  heads: [context.texts.name, context.texts.kind, context.texts.use, context.texts.kept],
  rows: service.trackers.map((tracker) => [
    { text: tracker.name },
    { text: context.texts[`type.${tracker.type ?? 'cookie'}`] },
    trackerUseLine(tracker, service, context),
    { text: lifetimeText(tracker, context), order: lifetimeOrder(tracker) },
  ]),
})

/** The section on recipients links the receiving company's notice; here only the opt-out is linked. */
function serviceLinks({ optOutUrl }: Service, name: Line, { texts, pick }: NoticeContext): readonly Line[] {
  const line = linkLine(phraseLine(texts.optOut, { name }), pick(optOutUrl))
  if (line.href) return [line]
  return []
}
