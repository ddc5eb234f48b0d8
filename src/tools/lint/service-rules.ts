import type { Declaration, Service, Tracker } from '../../declaration/types.js'
import { longestDays } from '../../declaration/values/duration.js'
import { type At, type DeclarationRule, type RuleFinding, guidance, law, where } from './finding.js'
import { say } from './messages/lint-message.js'
import { foreignHosts } from '../../declaration/own-hosts.js'
import { knownUse } from './known-hosts.js'
import { NEVER_NECESSARY } from './purpose-rules.js'
import { textsOf } from '../../declaration/texts-of.js'

type ServiceRule = (service: Service, at: At, declaration: Declaration) => readonly RuleFinding[]

/** R06: every contacted company is a recipient. */
const recipient: ServiceRule = (service, at, declaration) => {
  const [host] = foreignHosts(service, declaration)
  return where(
    host !== undefined && service.recipient === undefined,
    law('R06', [...at, 'recipient'], say('recipient-missing', { host: host ?? '' })),
  )
}

/** R28: without either, the visitor is asked in vain, because nothing is held. */
const something: ServiceRule = ({ matches, inline, trackers, recording }, at) =>
  where(!recording && !matches.length && !inline.length && !trackers.length, law('R28', at, say('nothing-declared')))

/** A service that neither loads from a URL nor stores a named item cannot be blocked. */
const held: ServiceRule = ({ purpose, matches, inline, trackers }, at, { purposes }) =>
  where(
    !matches.length &&
      !inline.length &&
      trackers.length > 0 &&
      trackers.every(({ type }) => type === 'pixel' || type === 'fingerprint') &&
      purposes.some(({ id, needsConsent }) => id === purpose && needsConsent),
    law('R45', [...at, 'matches'], say('not-holdable')),
  )

/** R05, R33 to R38: by host and catalogue. The name of a purpose does not make a tracker necessary. */
const knownHosts: ServiceRule = (service, at, { purposes }) => {
  const known = knownUse(service)
  const isFree = purposes.some(({ id, needsConsent }) => id === service.purpose && !needsConsent)
  if (!known || !isFree || NEVER_NECESSARY.has(service.purpose)) return []
  const message = say('known-use', { use: say(known.use), purpose: known.purpose })
  return [(known.purpose === 'security' ? guidance : law)(known.rule, [...at, 'purpose'], message)]
}

const REPLAY = /session.?replay|\brrweb\b|clarity\.ms|hotjar|fullstory|logrocket|mouseflow|smartlook|recorder\.js/i
const replay: ServiceRule = (service, at, declaration) => {
  const { id, name, matches, purpose } = service
  return where(
    purpose !== 'session-replay' &&
      !knownHosts(service, at, declaration).length &&
      [id, ...textsOf(name), ...matches].some((text) => REPLAY.test(text)),
    guidance('R36', [...at, 'purpose'], say('records-visits')),
  )
}

const PUBLISHER = /pagead2\.googlesyndication|securepubads|googletagservices|adservice\.google/i
const certified: ServiceRule = ({ matches }, at) =>
  where(
    matches.some((match) => PUBLISHER.test(match)),
    guidance('R109', [...at, 'matches'], say('google-certified')),
  )

const lifetimes: ServiceRule = ({ trackers }, at) =>
  trackers.flatMap((tracker, i) => lifetimeOf(tracker, [...at, 'trackers', i]))

const LONGEST_LIFETIME_DAYS = longestDays('P24M') ?? 0

/** R29. A cookie has an end; a pixel or a fingerprint stores nothing. */
const lifetimeOf = ({ type = 'cookie', lifetime, description }: Tracker, at: At): readonly RuleFinding[] => [
  ...where(
    /^(pixel|fingerprint)$/.test(type) && lifetime !== undefined && lifetime !== 'none',
    law('R29', [...at, 'lifetime'], say('stores-nothing', { type })),
  ),
  ...where(
    !/^(pixel|fingerprint)$/.test(type) && lifetime === 'none',
    law('R29', [...at, 'lifetime'], say('lifetime-of-stored')),
  ),
  ...where(
    (longestDays(lifetime ?? '') ?? 0) > LONGEST_LIFETIME_DAYS,
    guidance('R29', [...at, 'lifetime'], say('lifetime-long')),
  ),
  ...where(
    !/^(pixel|fingerprint)$/.test(type) && lifetime === undefined,
    law('R29', [...at, 'lifetime'], say('lifetime-missing')),
  ),
  ...where(type === 'cookie' && lifetime === 'persistent', law('R29', [...at, 'lifetime'], say('lifetime-of-cookie'))),
  ...where(!textsOf(description).length, law('R28', [...at, 'description'], say('tracker-description'))),
]

const RULES: readonly ServiceRule[] = [recipient, something, held, knownHosts, replay, certified, lifetimes]

export const serviceRules: readonly DeclarationRule[] = [
  (declaration) =>
    declaration.services.flatMap((service, i) => RULES.flatMap((rule) => rule(service, ['services', i], declaration))),
]
