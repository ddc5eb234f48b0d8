import * as v from 'valibot'
import { dataProtectionOfficer, dataRegister, notice, organisation, rights } from './company-schemas.js'
import { purpose, wellKnownPurpose } from './purpose-schemas.js'
import { migration } from './migration-schema.js'
import { $comment, needed, optional } from './schema-keys.js'
import { recipient, service } from './service-schemas.js'
import {
  cookieDomain,
  cookiePath,
  count,
  duration,
  id,
  label,
  language,
  lineLabel,
  matchPattern,
  route,
  text,
  url,
  versionLabel,
} from './value-schemas.js'

const consent = v.strictObject({
  $comment,
  validity: optional(duration, 'How long a choice is remembered, a refusal at least P6M. Default: P6M.'),
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
  signals: optional(
    v.array(v.picklist(['wp-consent-api', 'shopify'])),
    'Systems of the whole page that are told of each decision. Default: none.',
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
  account: optional(
    v.strictObject({
      $comment,
      sites: optional(
        v.array(
          v.strictObject({
            $comment,
            site: needed(id, 'The key of that site.'),
            name: needed(lineLabel, 'What visitors know it by, such as its host.'),
          }),
        ),
        'Other sites of yours with the same accounts, whose answers this site takes over. Default: none.',
      ),
    }),
    'Visitors who sign in have one answer on all their devices; needs evaste/account on the pages. Default: each device has its own.',
  ),
  migrate: optional(migration, 'The consent tool before evaste, for evaste-migrate.js; evaste import writes it.'),
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
  reports: optional(
    id,
    'The purpose for which pages report, without the visitor, which third parties a sealed page stopped or nobody declares. Default: nothing is reported.',
  ),
})

/**
 * The complete schema of `evaste.json`: shape, permitted words and the format of each value. For tools and the register
 * only.
 */
export const declarationSchema = v.strictObject({
  $comment,
  $schema: optional(v.string(), 'The address of this schema, for editors.'),
  format: needed(v.literal(1), 'The format of this file.'),
  site: needed(id, 'The site’s key at the register.'),
  languages: needed(v.tupleWithRest([language], language), 'BCP 47 tags; the first is the default.'),
  version: optional(versionLabel, 'Your own label for this declaration. Default: its digest.'),
  controller: needed(organisation, 'The company that is responsible.'),
  processor: optional(organisation, 'Who hosts the register, where that is not the controller.'),
  representative: optional(organisation, 'The representative in the EU of a controller outside it.'),
  dataProtectionOfficer: optional(v.nullable(dataProtectionOfficer), 'null says that there is none.'),
  notice: needed(notice, 'The company’s whole privacy notice.'),
  purposes: needed(v.array(v.union([wellKnownPurpose, purpose])), 'Why data are processed.'),
  recipients: optional(v.array(recipient), 'Who receives data.'),
  services: needed(v.array(service), 'Every product on the pages; may be empty.'),
  rights: optional(rights, 'The visitor’s rights and how to use them.'),
  registers: optional(v.array(dataRegister), 'Several registers of one controller; the notice has a part for each.'),
  protection: optional(text, 'How the register is protected.'),
  asProcessor: optional(text, 'For whom the company also works as a processor, and who answers for that data.'),
  manualMaterial: optional(text, 'Material on paper: what it is and what happens to it.'),
  publication: optional(text, 'Personal data that is published: what and where.'),
  notGathered: optional(text, 'Data that is not collected.'),
  notDisclosed: optional(text, 'Data that is not disclosed, or to whom it is not.'),
  changesTold: optional(text, 'How changes of the notice are announced.'),
  audience: optional(
    v.strictObject({
      $comment,
      children: optional(v.boolean(), 'Whether the site is meant for children.'),
      minimumAge: optional(count, 'How old one must be to use the site, in years; the notice states it.'),
    }),
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
