import * as v from 'valibot'
import { $comment, needed, optional } from './schema-keys.js'
import { duration, id, text, untitledTextForms } from './value-schemas.js'

const retention = v.strictObject({
  $comment,
  period: optional(duration, 'How long.'),
  from: optional(text, 'The event it is counted from, such as the end of the customer relation.'),
  criteria: optional(text, 'How the time is worked out, where no number can be given.'),
})

export const wellKnownPurpose = v.picklist([
  'necessary',
  'preferences',
  'external-content',
  'analytics',
  'demographics',
  'session-replay',
  'social-media',
  'marketing',
  'security',
])

const legalBasis = v.picklist([
  'consent',
  'contract',
  'legal-obligation',
  'vital-interests',
  'public-task',
  'legitimate-interests',
])

const provision = v.strictObject({
  $comment,
  requirement: needed(
    v.picklist(['statutory', 'contractual', 'voluntary']),
    'Whether giving the data is a requirement.',
  ),
  consequence: optional(text, 'What follows from not giving the data.'),
})

const dataCategory = v.strictObject({
  $comment,
  title: needed(text, 'The kind of data.'),
  basis: optional(legalBasis, 'The legal basis. Default: the basis of the purpose.'),
  legitimateInterest: optional(text, 'The interest in words, where this basis is legitimate-interests.'),
  specialGround: optional(
    text,
    'The ground in GDPR 9(2), GDPR 10 or national law for special data or identity numbers.',
  ),
  retention: optional(retention, 'How long this kind of data is kept. Default: as the purpose says.'),
  source: optional(text, 'Where it comes from. Default: as the purpose says.'),
  provision: optional(provision, 'Whether it must be given. Default: as the purpose says.'),
})

export const purpose = v.strictObject({
  $comment,
  id: needed(id, 'A well-known purpose to say more about, or an id of your own.'),
  legalBasis: optional(legalBasis, 'Exactly one basis. Default: the well-known purpose’s own, else consent.'),
  title: optional(text, 'What the visitor reads beside the checkbox.'),
  description: optional(text, 'What is done and why, in plain words.'),
  legitimateInterest: optional(text, 'The interest in words, where the basis is legitimate-interests.'),
  necessity: optional(text, 'Why the device needs no consent for it. It is then not asked.'),
  dataCategories: optional(
    v.array(v.union([dataCategory, ...untitledTextForms])),
    'Which kinds of data; each a text, or an object where basis, retention, source or provision differ.',
  ),
  dataSubjects: optional(text, 'Whose data it is, such as customers, their children or passers-by.'),
  sources: optional(text, 'Where the data come from, when not from the visitor.'),
  retention: optional(retention, 'How long the data are kept.'),
  recipients: optional(v.array(id), 'Ids of recipients that get the data.'),
  profiling: optional(text, 'What is profiled and what follows from it.'),
  withdrawal: optional(
    text,
    'How to withdraw consent that the settings do not hold. Default: by the contact of rights.',
  ),
  provision: optional(provision, 'Whether the data must be given. Default: as rights.provision says.'),
})
