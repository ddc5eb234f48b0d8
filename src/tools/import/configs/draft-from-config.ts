import type { PurposeDetails, Recipient, ServiceDetails, WellKnownPurpose } from '../../../declaration/types.js'
import { copyService } from '../../add/copy-service.js'
import type { FoundDraft, FoundGap, FoundValue, PartialDeclaration } from '../draft.js'
import { tell } from '../messages/import-message.js'
import { commentIn } from '../messages/import-tables.js'
import { slug } from '../../slug.js'
import type { ForeignConfig, ForeignService } from './foreign-config.js'
import { knownServiceOf } from './known-service-of.js'
import { migrationFrom, missingFromMigration } from './migration-from.js'
import { wellKnownOf } from './well-known-of.js'

interface ImportedService {
  readonly service: ServiceDetails
  readonly recipient: Recipient | null
  readonly from: ForeignService
  /** `from`, and every other service of the tool that is the same known service. */
  readonly sources: readonly ForeignService[]
}

/**
 * A declaration out of another tool’s configuration. A known service comes from the catalogue, with what the tool says of
 * its cookies on top; any other keeps its cookies, and what it loads is left for a person to say.
 */
export function draftFromConfig(config: ForeignConfig, name: string): FoundDraft {
  const languages: readonly [string, ...string[]] = [config.languages[0] ?? 'en', ...config.languages.slice(1)]
  const services = unique(config.services.map((service) => importService(service, languages)))
  const recipients = services.flatMap(({ recipient }) => (recipient ? [recipient] : []))
  const validity = config.validityDays === undefined ? undefined : `P${config.validityDays}D`
  const migrate = migrationFrom(config, services)
  const file: PartialDeclaration = {
    $comment: commentIn(languages, tell('comment-config', { name, tool: config.tool })),
    format: 1,
    languages,
    ...(config.noticeUrl !== undefined && isUrl(config.noticeUrl) && { notice: { url: config.noticeUrl } }),
    purposes: purposesOf(config, services, languages),
    recipients: recipients.filter(({ id }, i) => recipients.findIndex((one) => one.id === id) === i),
    services: services.map(({ service }) => service),
    ...((validity !== undefined || migrate) && {
      consent: { ...(validity !== undefined && { validity }), ...(migrate && { migrate }) },
    }),
    register: null,
  }
  const taken: FoundValue[] = [
    ...(file.notice?.url ? [{ path: 'notice.url', value: String(file.notice.url), line: 0 }] : []),
    ...(validity === undefined ? [] : [{ path: 'consent.validity', value: validity, line: 0 }]),
    ...(migrate
      ? [
          {
            path: 'consent.migrate',
            value: tell('choices-of-services', { count: Object.keys(migrate.services).length }),
            line: 0,
          },
        ]
      : []),
    ...services.map(({ service, from }, i) => ({
      path: `services[${i}]`,
      value: tell('key-as-service', { key: from.key, id: service.id }),
      line: 0,
    })),
  ]
  const source = tell('a-configuration', { tool: config.tool })
  return { source, file, taken, missing: missingFrom(config, services, file) }
}

function importService(from: ForeignService, languages: readonly string[]): ImportedService {
  const known = knownServiceOf(from)
  const trackers = from.trackers
  if (known) {
    const { service, recipient } = copyService(known, languages)
    const others = trackers.filter(({ name }) => !service.trackers?.some((one) => covers(one.name, name)))
    return {
      service: {
        $comment: commentIn(languages, tell('comment-known-service', { key: from.key })),
        ...service,
        trackers: [...(service.trackers ?? []), ...others],
      },
      recipient,
      from,
      sources: [from],
    }
  }
  const service: ServiceDetails = {
    $comment: commentIn(languages, tell('comment-service', { key: from.key })),
    id: slug(from.key) || 'service',
    name: from.name,
    purpose: purposeId(from),
    ...(from.description && { description: from.description }),
    ...(from.matches && { matches: from.matches }),
    ...(trackers.length && { trackers }),
  }
  return { service, recipient: null, from, sources: [from] }
}

/** `_ga_*` matches `_ga_AB12` and itself. */
const covers = (pattern: string, name: string): boolean =>
  pattern === name || (pattern.endsWith('*') && name.startsWith(pattern.slice(0, -1)))

const purposeId = ({ purpose, isRequired }: ForeignService): string =>
  isRequired ? 'necessary' : (wellKnownOf(purpose) ?? (`purpose-${slug(purpose)}` || 'purpose'))

/** One id each: two keys may mean one known service, whose cookies are then joined. */
function unique(services: readonly ImportedService[]): readonly ImportedService[] {
  const byId = new Map<string, ImportedService>()
  for (const one of services) {
    const before = byId.get(one.service.id)
    const known = before?.service.trackers ?? []
    const added = (one.service.trackers ?? []).filter(({ name }) => !known.some((other) => other.name === name))
    const sources = [...(before?.sources ?? []), ...one.sources]
    const joined = before && { ...before, service: { ...before.service, trackers: [...known, ...added] }, sources }
    byId.set(one.service.id, joined ?? one)
  }
  return [...byId.values()]
}

/** Well-known purposes are evaste’s own; another keeps its words, and its basis is for a person to say. */
function purposesOf(
  config: ForeignConfig,
  services: readonly ImportedService[],
  languages: readonly string[],
): readonly (WellKnownPurpose | PurposeDetails)[] {
  const ids = [...new Set(services.map(({ service }) => service.purpose))]
  return ids.map((id) => {
    const isOwn = id.startsWith('purpose-')
    if (!isOwn) return id as WellKnownPurpose
    const words = config.purposes.find(({ key }) => `purpose-${slug(key)}` === id)
    const { title = id.slice('purpose-'.length), description } = words ?? {}
    return {
      $comment: commentIn(languages, tell('comment-own-purpose')),
      id,
      title,
      ...(description && { description }),
    }
  })
}

function missingFromService({ service, recipient }: ImportedService, i: number): readonly FoundGap[] {
  const missing: FoundGap[] = []
  if (!service.matches?.length && !service.inline?.length)
    missing.push({ path: `services[${i}].matches`, message: tell('service-loads', { id: service.id }) })
  if (!recipient && service.purpose !== 'necessary')
    missing.push({ path: `services[${i}].recipient`, message: tell('service-recipient', { id: service.id }) })
  return missing
}

function missingFrom(
  config: ForeignConfig,
  services: readonly ImportedService[],
  file: PartialDeclaration,
): readonly FoundGap[] {
  return [
    { path: 'site', message: tell('site') },
    { path: 'controller', message: tell('controller') },
    ...(file.notice ? [] : [{ path: 'notice.url', message: tell('config-notice-url') }]),
    ...(config.languages.length ? [] : [{ path: 'languages', message: tell('languages') }]),
    ...services.flatMap(missingFromService),
    ...services.flatMap(({ service, from }, i) => {
      if (from.isRequired && service.purpose !== 'necessary')
        return [
          {
            path: `services[${i}]`,
            message: tell('ran-without-asking', { key: from.key, purpose: service.purpose }),
          },
        ]
      return []
    }),
    ...missingFromMigration(file.consent?.migrate, config.tool),
    ...config.unread.map((pattern) => ({
      path: 'services[].trackers',
      message: tell('unwritable-name', { pattern }),
    })),
  ]
}

const isUrl = (url: string): boolean => /^(https?:\/\/|\/(?!\/))/.test(url)
