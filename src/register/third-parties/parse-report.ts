import * as v from 'valibot'
import { resolveUrl } from '../../declaration/resolve-url.js'
import { NOTHING_ELSE } from '../http/parse-body.js'

/**
 * What happened to a third party on a page. `stopped`: a policy of the page stopped it. `undeclared`: the page contacted
 * it, and nobody declares it.
 */
export const sightingKinds = ['stopped', 'undeclared'] as const
export type SightingKind = (typeof sightingKinds)[number]

/** A third party that a page met. Nothing about the page or its visitor. */
export interface ThirdPartySighting {
  readonly kind: SightingKind
  readonly host: string
}

/** A page meets a few; a longer list is not of evaste's page. */
const MOST_HOSTS = 32
const hosts = v.pipe(
  v.array(v.string('a host is needed')),
  v.maxLength(MOST_HOSTS, `at most ${MOST_HOSTS} hosts are allowed`),
)

/** The report of evaste's own page. */
export const thirdPartySchema = v.strictObject({ stopped: hosts, undeclared: hosts }, NOTHING_ELSE)

const disposition = v.optional(v.string(), 'enforce')
const cspReport = v.looseObject({
  'csp-report': v.looseObject({ 'blocked-uri': v.string(), disposition }),
})
const reportingApi = v.array(v.looseObject({ type: v.string(), body: v.nullish(v.looseObject({})) }))
const violation = v.looseObject({ blockedURL: v.string(), disposition })

/** By content type: what evaste's page sends, and what browsers send to `report-uri` and to `report-to`. */
const readers: Readonly<Record<string, (value: unknown) => readonly ThirdPartySighting[]>> = {
  'application/json'(value) {
    const { stopped, undeclared } = v.parse(thirdPartySchema, value)
    const of = (kind: SightingKind, some: readonly string[]) => some.flatMap((host) => sightingOf(kind, host))
    return [...of('stopped', stopped), ...of('undeclared', undeclared)]
  },
  'application/csp-report'(value) {
    const { 'csp-report': report } = v.parse(cspReport, value)
    return blocked(report['blocked-uri'], report.disposition)
  },
  'application/reports+json': (value) =>
    v
      .parse(reportingApi, value)
      .filter(({ type }) => type === 'csp-violation')
      .flatMap(({ body }) => {
        const { blockedURL, disposition: how } = v.parse(violation, body)
        return blocked(blockedURL, how)
      }),
}
export const reportTypes: readonly string[] = Object.keys(readers)

/** @throws {v.ValiError} if it is not such a report. @returns `null` for any other type. */
export function parseReport(contentType: string, value: unknown): readonly ThirdPartySighting[] | null {
  const type = contentType.split(';')[0]?.trim().toLowerCase() ?? ''
  return readers[type]?.(value) ?? null
}

/** A policy that is only reported has let the request pass. A blocked URL may also be a word such as `inline`. */
function blocked(url: string, disposition: string): readonly ThirdPartySighting[] {
  const host = /^(https?|wss?):/i.test(url) ? resolveUrl(url)?.hostname : undefined
  return sightingOf(disposition === 'report' ? 'undeclared' : 'stopped', host ?? '')
}

/** A name of the DNS, and no address of a network. */
const HOST = /^(?=.{4,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])?$/
const MOST_LABELS = 4

/** Only the last labels of a long name: those before them may identify a visitor. */
function sightingOf(kind: SightingKind, host: string): readonly ThirdPartySighting[] {
  if (!HOST.test(host)) return []
  return [{ kind, host: host.split('.').slice(-MOST_LABELS).join('.') }]
}
