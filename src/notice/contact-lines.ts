import type { Contact } from '../declaration/types.js'
import type { Line } from './block.js'
import { declaredLine } from './declared-line.js'
import { linkLine, type NoticeContext } from './notice-context.js'

/** A person or department: name, e-mail, telephone, address, as far as declared. */
export const contactLines = ({ name, email, phone, address }: Contact, context: NoticeContext): readonly Line[] => [
  ...(context.pick(name) ? [declaredLine(name, context)] : []),
  ...(email ? [linkLine(email, `mailto:${email}`)] : []),
  ...(phone ? [{ text: phone }] : []),
  ...(address ? [{ text: address }] : []),
]

/** Where to exercise rights: as declared, otherwise the controller's general contact. */
export function rightsContactLines(context: NoticeContext): readonly Line[] {
  const { declaration, texts, pick } = context
  const { rights, controller } = declaration
  const contact = pick(rights?.contact) || controller.email || controller.phone || ''
  const request = linkLine(texts.rightsRequest, pick(rights?.requestUrl))
  const isMail = /^[^\s@]+@[^\s@]+$/.test(contact)
  const lines = [
    ...(contact
      ? [isMail ? linkLine(contact, `mailto:${contact}`) : declaredLine(rights?.contact, context, contact)]
      : []),
    ...(request.href ? [request] : []),
  ]
  if (lines.length) return lines
  return [{ text: texts.notStated }]
}
