import type { Contact } from '../declaration/types.js'
import type { Line } from './block.js'
import { linkLine, type NoticeContext } from './notice-context.js'

/** A person or department: name, e-mail, telephone, address, as far as declared. */
export const contactLines = ({ name, email, phone, address }: Contact, { pick }: NoticeContext): readonly Line[] => [
  ...(pick(name) ? [{ text: pick(name) }] : []),
  ...(email ? [linkLine(email, `mailto:${email}`)] : []),
  ...(phone ? [{ text: phone }] : []),
  ...(address ? [{ text: address }] : []),
]

/** Where to exercise rights: as declared, otherwise the controller's general contact. */
export function rightsContactLines({ declaration, texts, pick }: NoticeContext): readonly Line[] {
  const { rights, controller } = declaration
  const contact = pick(rights?.contact) || controller.email || controller.phone || ''
  const request = linkLine(texts.rightsRequest, pick(rights?.requestUrl))
  const isMail = /^[^\s@]+@[^\s@]+$/.test(contact)
  const lines = [
    ...(contact ? [isMail ? linkLine(contact, `mailto:${contact}`) : { text: contact }] : []),
    ...(request.href ? [request] : []),
  ]
  if (lines.length) return lines
  return [{ text: texts.notStated }]
}
