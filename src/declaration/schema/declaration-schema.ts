import * as v from 'valibot'
import { dataProtectionOfficer, notice, organisation, rights } from './company-schemas.js'
import { $comment, needed, optional } from './schema-keys.js'
import { recipient, service } from './service-schemas.js'
import {
  cookieDomain,
  cookiePath,
  duration,
  id,
  label,
  language,
  matchPattern,
  route,
  text,
  url,
  version,
} from './value-schemas.js'

const retention = v.strictObject({
  $comment,
  period: optional(duration, 'How long.'),
  from: optional(text, 'The event it is counted from, such as the end of the customer relation.'),
  criteria: optional(text, 'How the time is worked out, where no number can be given.'),
})

const wellKnownPurpose = v.picklist([
  'necessary',
  'preferences',
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

const purpose = v.strictObject({
  $comment,
  id: needed(id, 'A well-known purpose to say more about, or an id of your own.'),
  legalBasis: optional(legalBasis, 'Exactly one basis. Default: the well-known purpose’s own, else consent.'),
  title: optional(text, 'What the visitor reads beside the checkbox.'),
  description: optional(text, 'What is done and why, in plain words.'),
  legitimateInterest: optional(text, 'The interest in words, where the basis is legitimate-interests.'),
  necessity: optional(text, 'Why the device needs no consent for it. It is then not asked.'),
  dataCategories: optional(v.array(text), 'Which kinds of data.'),
  sources: optional(text, 'Where the data come from, when not from the visitor.'),
  retention: optional(retention, 'How long the data are kept.'),
  recipients: optional(v.array(id), 'Ids of recipients that get the data.'),
  profiling: optional(text, 'What is profiled and what follows from it.'),
})

const consent = v.strictObject({
  $comment,
  validity: optional(duration, 'How long a choice is remembered, given or refused alike. Default: P6M.'),
  gpc: optional(
    v.picklist(['refuse', 'ignore']),
    'What Global Privacy Control means before a choice. Default: refuse.',
  ),
  undeclared: optional(
    v.picklist(['allow', 'hold']),
    'What happens to other sites that no service names. Default: allow.',
  ),
  allow: optional(
    v.array(matchPattern),
    'Other hosts of your own, which sealed pages and policies let in: *://host/path* or a bare host with its subdomains.',
  ),
  enforce: optional(v.boolean(), 'false only reports what would be held. Default: true.'),
  layout: optional(v.picklist(['bar', 'corner', 'centre']), 'Where the banner stands. Default: bar.'),
  cookie: optional(
    v.strictObject({
      $comment,
      domain: optional(v.nullable(cookieDomain), 'null is this host alone. Default: null.'),
      path: optional(cookiePath, 'Default: /.'),
    }),
    'The cookie that remembers the choice.',
  ),
})

const register = v.strictObject({
  $comment,
  url: needed(url, 'The register’s address: https, or a path on the site.'),
  ip: optional(
    v.picklist(['encrypted', 'truncated', 'full', 'none']),
    'How the IP address is kept. Default: encrypted.',
  ),
  ipJustification: optional(text, 'Why, in writing; needed for full.'),
  ipRetention: optional(duration, 'How long the IP address is kept. Default: P90D.'),
  retention: optional(
    v.strictObject({
      $comment,
      given: optional(duration, 'Default: P3Y.'),
      refused: optional(duration, 'Default: P6M.'),
    }),
    'How long entries are kept after the decision stops counting.',
  ),
})

/** The whole of `evaste.json`: shape, allowed words and the form of each value. Tools and the register only. */
export const declarationSchema = v.strictObject({
  $comment,
  $schema: optional(v.string(), 'The address of this schema, for editors.'),
  format: needed(v.literal(1), 'The format of this file.'),
  site: needed(id, 'The site’s key at the register.'),
  languages: needed(v.tupleWithRest([language], language), 'BCP 47 tags; the first is the default.'),
  version: optional(version, 'Your own label for this declaration. Default: its digest.'),
  controller: needed(organisation, 'The company that is responsible.'),
  processor: optional(organisation, 'Who hosts the register, where that is not the controller.'),
  dataProtectionOfficer: optional(v.nullable(dataProtectionOfficer), 'null says that there is none.'),
  notice: needed(notice, 'The company’s whole privacy notice.'),
  purposes: needed(v.array(v.union([wellKnownPurpose, purpose])), 'Why data are processed.'),
  recipients: optional(v.array(recipient), 'Who receives data.'),
  services: needed(v.array(service), 'Every product on the pages; may be empty.'),
  rights: optional(rights, 'The visitor’s rights and how to use them.'),
  protection: optional(text, 'How the register is protected.'),
  audience: optional(
    v.strictObject({ $comment, children: optional(v.boolean(), 'Whether the site is meant for children.') }),
    'Whom the site is for.',
  ),
  sensitiveRoutes: optional(v.array(route), 'Paths where nothing but the necessary runs; * stands for anything.'),
  consent: optional(consent, 'How the choice is asked and remembered.'),
  texts: optional(
    v.objectWithRest({ $comment }, v.record(v.string(), label)),
    'Own wording of any label, by language.',
  ),
  register: optional(v.nullable(register), 'Where decisions are recorded. null: the choice stays on the device.'),
})
