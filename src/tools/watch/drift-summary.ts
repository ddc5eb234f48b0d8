import type { ScanResult } from '../scan/scan-result.js'
import { type Drift, hasDrifted } from './compare-snapshots.js'
import type { Snapshot, SnapshotFinding, SnapshotThing } from './snapshot.js'

const MOST_LINES = 12

/** The differences in Markdown, short enough for a comment on a pull request. */
export function driftSummary(before: Snapshot, { pages, site }: ScanResult, drift: Drift): string {
  const scope = `${pages.visited} ${pages.visited === 1 ? 'page' : 'pages'} of ${site}, compared with ${before.scannedAt.slice(0, 10)}`
  const unread = pages.failed.length > 0 ? [`${pages.failed.length} not read: nothing counts as gone.`] : []
  if (!hasDrifted(drift)) return [`**Tracking: no change** (${scope})`, ...unread].join('\n\n')
  const parts = [
    part('New findings', drift.found.map(findingLine)),
    part('New on the site', drift.appeared.map(thingLine)),
    part('Resolved', drift.resolved.map(findingLine)),
    part('No longer seen', drift.gone.map(thingLine)),
  ]
  return [`**Tracking: changed** (${scope})`, ...unread, ...parts.flat()].join('\n\n')
}

function part(heading: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return []
  const more = lines.length > MOST_LINES ? [`- … and ${lines.length - MOST_LINES} more`] : []
  return [`${heading}:`, [...lines.slice(0, MOST_LINES), ...more].join('\n')]
}

const findingLine = ({ rule, severity, message }: SnapshotFinding): string =>
  `- ${rule} (${severity}): ${asText(message)}`

const thingLine = ({ kind, name, service }: SnapshotThing): string =>
  `- ${kind} ${asText(name)}, ${service === null ? 'of an unknown service' : `of ${service}`}`

const MOST_CHARACTERS = 300

/** Names come from the pages: none may become a link, a mention or markup. */
const asText = (text: string): string => `\`${text.replace(/[`\p{Cc}]/gu, '\u{FFFD}').slice(0, MOST_CHARACTERS)}\``
