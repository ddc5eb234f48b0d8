import * as v from 'valibot'
import { CannotRun } from '../command.js'
import { namePattern } from '../scan/draft/name-pattern.js'
import type { RecognisedThing } from '../scan/compare/recognise.js'
import type { ScanReport } from '../scan/report/report.js'

const finding = v.object({ id: v.string(), rule: v.string(), severity: v.string(), message: v.string() })
const thing = v.object({
  /** `host` for another site that is contacted, otherwise how it is stored. */
  kind: v.string(),
  name: v.string(),
  /** Declared or known service; `null` if unknown. */
  service: v.nullable(v.string()),
})
const snapshot = v.object({
  format: v.literal(1),
  site: v.string(),
  scannedAt: v.string(),
  findings: v.array(finding),
  things: v.array(thing),
})

/** The part of a scan that is stored: nothing that differs between two scans of the same site. */
export type Snapshot = v.InferOutput<typeof snapshot>
export type SnapshotThing = v.InferOutput<typeof thing>
export type SnapshotFinding = v.InferOutput<typeof finding>

/** Extracts from a scan what the next one is compared with, in a stable order. */
export function takeSnapshot({ result, findings, things }: ScanReport): Snapshot {
  const all = new Map(things.flatMap(thingOf).map((one) => [keyOf(one), one]))
  return {
    format: 1,
    site: result.site,
    scannedAt: result.scannedAt,
    findings: findings
      .map(({ id, rule, severity, message }) => ({ id, rule, severity, message }))
      .sort((a, b) => compareText(a.id, b.id)),
    things: [...all.values()].sort((a, b) => compareText(keyOf(a), keyOf(b))),
  }
}

/** The identity of a thing across scans. */
export const keyOf = ({ kind, name }: SnapshotThing): string => `${kind} ${name}`

/** The same order on every machine. */
const compareText = (a: string, b: string): number => {
  if (a < b) return -1
  if (a > b) return 1
  return 0
}

function thingOf({ thing, declared, known, isForeign, isExempt }: RecognisedThing): readonly SnapshotThing[] {
  const service = declared[0] ?? known?.id ?? null
  if (isExempt) return []
  if (thing.kind !== 'request') return [{ kind: thing.kind, name: namePattern(thing.name), service }]
  if (isForeign) return [{ kind: 'host', name: thing.host, service }]
  return []
}

/** @throws {CannotRun} if the text is not a snapshot. */
export function parseSnapshot(text: string, file: string): Snapshot {
  const again = 'delete it, or name another file with --result'
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw new CannotRun(`${file} is not JSON; ${again}`, { cause })
  }
  const parsed = v.safeParse(snapshot, value)
  if (!parsed.success) throw new CannotRun(`${file} is no result of \`evaste watch\`; ${again}`)
  return parsed.output
}
