import * as v from 'valibot'
import { $comment, needed, optional } from './schema-keys.js'
import {
  contactUrl,
  contactUrlText,
  country,
  date,
  email,
  id,
  label,
  language,
  lineLabel,
  text,
  textForms,
  urlText,
  versionLabel,
} from './value-schemas.js'

export const organisation = v.strictObject({
  $comment,
  name: needed(lineLabel, 'The company’s registered name.'),
  businessId: optional(lineLabel, 'The business id.'),
  email: optional(email, 'An e-mail address that somebody reads.'),
  phone: optional(lineLabel, 'A telephone number.'),
  address: optional(label, 'The postal address.'),
  country: optional(country, 'Two letters, ISO 3166-1.'),
  url: optional(contactUrl, 'The company’s own pages.'),
})

export const dataProtectionOfficer = v.strictObject({
  $comment,
  name: optional(lineLabel, 'A name or a title.'),
  email: optional(email, 'An e-mail address that the officer reads.'),
  phone: optional(lineLabel, 'A telephone number.'),
})

const contact = v.strictObject({
  $comment,
  name: optional(text, 'A name, a title or a desk.'),
  email: optional(email, 'An e-mail address that somebody reads.'),
  phone: optional(lineLabel, 'A telephone number.'),
  address: optional(label, 'The postal address.'),
})

export const dataRegister = v.strictObject({
  $comment,
  id: needed(id, 'An id of your own; it becomes the anchor of the part.'),
  name: needed(text, 'What the register is called.'),
  purposes: needed(v.array(id), 'Ids of the purposes that this register serves.'),
  contact: optional(contact, 'Who answers questions about this register.'),
})

export const notice = v.strictObject({
  $comment,
  url: needed(urlText, 'Where the whole privacy notice is: https, or a path on the site.'),
  title: optional(text, 'What the notice is called on the page.'),
  contact: optional(contact, 'Who answers questions about the register.'),
  registerName: optional(text, 'The name of the customer register that the notice is about.'),
  version: optional(versionLabel, 'The notice’s own version.'),
  effectiveFrom: optional(date, 'The day it came into force.'),
  language: optional(language, 'The language the notice is written in, where there is only one.'),
})

const authority = v.strictObject({
  $comment,
  name: needed(text, 'The authority’s name.'),
  url: optional(contactUrl, 'Its pages.'),
  email: optional(email, 'Its e-mail address.'),
})

export const rights = v.strictObject({
  $comment,
  contact: optional(text, 'How to use the rights: an e-mail address or words.'),
  requestUrl: optional(contactUrlText, 'A form for requests.'),
  authorities: optional(
    v.array(authority),
    'Where to complain. Default: the authority of the controller’s country (EEA), else Finland’s.',
  ),
  identification: optional(text, 'How the identity of somebody who makes a request is checked.'),
  provision: optional(
    v.picklist(['statutory', 'contractual', 'voluntary']),
    'Whether giving the data is a requirement.',
  ),
  consequence: optional(text, 'What follows from not giving them.'),
  automatedDecisions: optional(
    v.union([v.literal(false), ...textForms]),
    'false, or the logic of automated decisions and what follows from them.',
  ),
})
