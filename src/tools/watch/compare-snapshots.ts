import { keyOf, type Snapshot, type SnapshotFinding, type SnapshotThing } from './snapshot.js'

/** The differences between two scans. */
export interface Drift {
  readonly appeared: readonly SnapshotThing[]
  readonly gone: readonly SnapshotThing[]
  readonly found: readonly SnapshotFinding[]
  readonly resolved: readonly SnapshotFinding[]
}

/** @param isWhole whether every page could be read; otherwise nothing is reported as gone. */
export function compareSnapshots(before: Snapshot, now: Snapshot, isWhole: boolean): Drift {
  return {
    appeared: without(now.things, before.things, keyOf),
    gone: isWhole ? without(before.things, now.things, keyOf) : [],
    found: without(now.findings, before.findings, ({ id }) => id),
    resolved: isWhole ? without(before.findings, now.findings, ({ id }) => id) : [],
  }
}

export const hasDrifted = (drift: Drift): boolean =>
  Object.values(drift).some((list: readonly unknown[]) => list.length > 0)

function without<Item>(items: readonly Item[], others: readonly Item[], key: (item: Item) => string): readonly Item[] {
  const known = new Set(others.map(key))
  return items.filter((item) => !known.has(key(item)))
}
