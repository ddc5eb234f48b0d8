import { COMPANY, CONTACT, TEMPLATE } from './notice-words.js'
import type { NoticeText } from './notice-text.js'
import type { Passage } from './passages.js'
import type { Reading } from './reading.js'
import { isAbout } from './section-kinds.js'

/** “Corner Café, Baker Street 1, 00000 Town” */
const NAME_AND_ADDRESS = /^\p{Lu}\p{L}+[^.,]*, [^.]*\d{3} ?\d{2} \p{Lu}/u

/** “I am Quill & Pen, quill@pen.example.” */
const INTRODUCES =
  /(?<!\p{L})(olen|olemme|me ollaan|jag är|vi (är|på|heter)|I am|I[’']m|we are|we[’']re|this is) (the )?\p{Lu}[^.]*@/iu

/** “Maple Road Club, 1 Maple Road”: under a heading about contact, a name with more than one word. */
const NAMES_SOMEBODY = /\p{Lu}\p{L}+ \p{Lu}\p{L}+/u

/** “Garnish Catering, garnish@food.example” and “Salon Ruusu, Main Street 2, ruusu@salon.example” */
const isNameWithMail = (text: string): boolean => {
  if (!/@/.test(text)) return false
  const words = text.split(/\s+/).length
  return words < 12 ? NAMES_SOMEBODY.test(text) || NAME_BEFORE_COMMA.test(text) : words < 30 && NAME_FIRST.test(text)
}

/** “Woodland Scout Group (an association), The Den, …” */
const NAME_FIRST = /^\p{Lu}[\p{L}&’'-]+( \p{Lu}[\p{L}&’'-]+)+ ?[,(]/u

/** More than one word, the last of them a name. */
const NAME_BEFORE_COMMA = /^\p{Lu}[\p{L}-]*( [\p{L}&’'-]+)* \p{Lu}[\p{L}-]+,/u

/** A name of an organisation in a line of its own at the top is the controller's. */
const TOP = 3

const isAtTop = ({ lines }: NoticeText): boolean =>
  lines.slice(0, TOP).some(({ text }) => COMPANY.test(text) && text.split(/\s+/).length <= TITLE)
const TITLE = 6

/** “Sandpiper House” and sandpiper@house.example: the address has the name in it. */
const isNamedLikeAddress = ({ text }: NoticeText): boolean => {
  const words = [...text.matchAll(/[\w.-]+@[\w-]+/g)].flatMap(([address]) => address.toLowerCase().split(/[@._-]/))
  const names = [...text.slice(0, BEGINNING).matchAll(/(?<=[\p{L}’'] |^)\p{Lu}\p{L}{3,}(?![.\p{L}])/gmu)].map(
    ([name]) => name.toLowerCase(),
  )
  return names.some((name) => words.includes(name))
}
/** So many letters introduce the controller. */
const BEGINNING = 400

/** Company and mail address in one sentence under no heading about others. */
const isSigned = ({ text, heading }: Passage): boolean =>
  COMPANY.test(text) &&
  /@/.test(text) &&
  !(['recipients', 'sources', 'complaint', 'officer', 'transfers', 'cookies'] as const).some((kind) =>
    isAbout(heading, kind),
  )

/** How many of the first sentences may name the controller without calling it one. */
const INTRODUCTION = 6

/** The address of a site reaches nobody. */
const SITE = /(https?:\/\/|www\.)\S+/giu

/** A contact in so few sentences from the start is the controller’s, whatever it is called. */
const OPENING = 4

/** “Privacy notice: Maple Road Club Ltd” */
const isInTitle = ({ lines }: NoticeText): boolean => COMPANY.test(lines[0]?.text ?? '')

/** R01: a contact, and either a sentence about the controller or a company at the start of the notice. */
export function namesController({ notice, words, passages }: Reading): boolean {
  const others = passages.filter(({ text }) => !words.authority.test(text))
  if (!others.some(({ text }) => CONTACT.test(text)) && !CONTACT.test(notice.lines[0]?.text ?? '')) return false
  if (
    passages
      .slice(0, OPENING)
      .some(
        ({ text }) =>
          CONTACT.test(text.replace(SITE, ' ')) &&
          NAMES_SOMEBODY.test(text) &&
          !TEMPLATE.test(text) &&
          !words.officer.test(text),
      )
  )
    return true
  if (isAtTop(notice) || isNamedLikeAddress(notice) || others.some(isSigned)) return true
  if (isInTitle(notice) && passages.slice(0, INTRODUCTION).some(({ text }) => CONTACT.test(text))) return true
  const isNamed = ({ text }: Passage): boolean => COMPANY.test(text) || CONTACT.test(text) || NAMES_SOMEBODY.test(text)
  return passages.some(
    (passage, i) =>
      (!TEMPLATE.test(passage.text) || COMPANY.test(passage.text)) &&
      (words.controller.test(passage.text) ||
        ((words.controller.test(passage.heading) || isAbout(passage.heading, 'controller')) && isNamed(passage)) ||
        (isAbout(passage.heading, 'contact') && NAMES_SOMEBODY.test(passage.text)) ||
        (i < INTRODUCTION &&
          (i < OPENING || !isAbout(passage.heading, 'recipients')) &&
          (COMPANY.test(passage.text) ||
            isNameWithMail(passage.text) ||
            NAME_AND_ADDRESS.test(passage.text) ||
            INTRODUCES.test(passage.text)))),
  )
}
