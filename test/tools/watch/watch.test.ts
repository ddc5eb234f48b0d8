import { describe, expect, it } from 'vitest'
import { severities } from '../../../src/tools/lint/finding.js'
import { makeReport } from '../../../src/tools/scan/report/report.js'
import type { FoundThing, ScanResult } from '../../../src/tools/scan/scan-result.js'
import { compareSnapshots, hasDrifted } from '../../../src/tools/watch/compare-snapshots.js'
import { driftSummary } from '../../../src/tools/watch/drift-summary.js'
import { parseSnapshot, type Snapshot, takeSnapshot } from '../../../src/tools/watch/snapshot.js'
import { madeUpResult, madeUpThing } from '../scan/made-up-result.js'
import { openWorkshop } from '../workshop.js'

const snapshotOf = (things: readonly FoundThing[]): Snapshot =>
  takeSnapshot(makeReport(madeUpResult({ things }), null, severities))
const summary = (before: Snapshot, now: Snapshot, result: Partial<ScanResult> = {}): string => {
  const made = madeUpResult(result)
  return driftSummary(before, made, compareSnapshots(before, now, made.pages.failed.length === 0))
}

const GA = madeUpThing('cookie', '_ga', ['accepted'])
const session = (id: string) => madeUpThing('cookie', `visit_${id}`, ['accepted'])
const tracker = madeUpThing('request', 'https://tracker.example/a.js', ['before'])

describe('a stored result', () => {
  it('is the same for two scans of the same site, whatever ids and order they met', () => {
    const one = snapshotOf([GA, session('5f3e9a7b11')])
    const other = snapshotOf([session('7a0001c2d9'), GA])

    expect(other.things).toEqual(one.things)
    expect(hasDrifted(compareSnapshots(one, other, true))).toBe(false)
    expect(parseSnapshot(JSON.stringify(one), 'x.json')).toEqual(one)
  })

  it.each([
    ['{', 'x.json is not JSON; delete it, or name another file with --result'],
    ['{"format": 2}', 'x.json is no result of `evaste watch`; delete it, or name another file with --result'],
  ])('%s is refused', (text, message) => {
    expect(() => parseSnapshot(text, 'x.json')).toThrow(message)
  })
})

describe('drift', () => {
  it('is none where nothing changed', () => {
    const same = snapshotOf([GA])

    expect(hasDrifted(compareSnapshots(same, same, true))).toBe(false)
    expect(summary(same, same)).toBe(
      '**Tracking: no change** (3 pages of https://leipomo.example/, compared with 2026-11-29)',
    )
  })

  it('is a new host, with the finding that comes of it', () => {
    const text = summary(snapshotOf([GA]), snapshotOf([GA, tracker]))

    expect(text).toContain('New on the site:\n\n- host `tracker.example`, of an unknown service')
    expect(text).toContain('- R45 (law): `tracker.example is active before any answer')
  })

  it('is what is gone, unless pages could not be read', () => {
    const failed = [{ url: 'https://leipomo.example/x', reason: 'timeout' }]

    expect(summary(snapshotOf([GA, tracker]), snapshotOf([GA]))).toContain(
      'No longer seen:\n\n- host `tracker.example`',
    )
    expect(
      summary(snapshotOf([GA, tracker]), snapshotOf([GA]), { pages: { visited: 2, openAtMost: 2, failed } }),
    ).toContain('**Tracking: no change**')
  })

  it('is short, and names of the pages are no markup in it', () => {
    const many = Array.from({ length: 40 }, (_, i) =>
      madeUpThing('cookie', `name${String.fromCharCode(97 + (i % 26))}${i > 25 ? 'x' : ''}`, ['accepted']),
    )
    const evil = madeUpThing('cookie', '`<img src=x>` @everyone', ['accepted'])

    const text = summary(snapshotOf([]), snapshotOf([evil, ...many]))

    expect(text.split('\n').length).toBeLessThan(50)
    expect(text).toContain('`\u{FFFD}<img src=x>\u{FFFD} @everyone`')
  })
})

it('evaste watch refuses a stored result that is none, before it scans', async () => {
  const workshop = await openWorkshop()
  await workshop.write('evaste-watch.json', '[]')

  const { exitCode, stderr } = await workshop.run('watch', 'https://leipomo.example')

  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('evaste-watch.json is no result of `evaste watch`')])
})
