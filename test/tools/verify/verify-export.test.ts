// @module-tag slow
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/declaration/digest.js'
import { formatExportLine } from '../../../src/register/export/export-lines.js'
import { readPublicKeys } from '../../../src/register/node/key-files.js'
import { openSqliteReader } from '../../../src/register/stores/sqlite.js'
import { openWorkshop } from '../workshop.js'
import { keepRegister } from './kept-register.js'

/** The bakery's export, line by line, with what somebody changed in it. */
async function exportBakery(change: (lines: string[]) => void = () => {}) {
  const workshop = await openWorkshop()
  const register = await keepRegister(workshop.folder)
  const reader = await openSqliteReader(join(register.data, 'register.sqlite'))
  const entries = await reader.entries('corner-bakery', { after: 0, limit: 100 })
  await reader.close()
  const text = '{"accept":"Hyväksy kaikki"}'
  const keys = await readPublicKeys(register.data)
  const lines = [
    formatExportLine({
      ...{ kind: 'header', format: 1, site: 'corner-bakery', exportedAt: '2026-11-22T12:00:00.000Z' },
      keys,
    }),
    formatExportLine({ kind: 'document', digest: await sha256(text), type: 'interface', text }),
    '{"kind":"something-new","of":"a later evaste"}',
    ...entries.map((entry) => formatExportLine({ kind: 'entry', ...entry })),
    formatExportLine({ kind: 'end', entries: 5, checkpoint: register.checkpoints[4] ?? '' }),
  ]
  change(lines)
  await workshop.write('export.ndjson', `${lines.join('\n')}\n`)
  await workshop.write('mine.jws', register.checkpoints[2] ?? '')
  return workshop
}
const FIRST_ENTRY = 3

describe('evaste verify on an export', { timeout: 30_000 }, () => {
  test('needs nothing but the file', async () => {
    const workshop = await exportBakery()

    const { exitCode, stdout } = await workshop.run('verify', 'export.ndjson', '--since', 'mine.jws')

    expect(stdout).toContain(
      'corner-bakery: 5 entries, 5 receipts, 1 checkpoint that agrees; all is as it was recorded',
    )
    expect(exitCode).toBe(0)
  })

  test('that a forger signed whole, with a key of their own in its header, is not taken for the register’s', async () => {
    const workshop = await exportBakery()

    const { exitCode, stdout } = await workshop.run('verify', 'export.ndjson')

    expect(stdout).toContain('checked against itself only')
    expect(exitCode).toBe(3)
  })

  test.each<[string, (lines: string[]) => void, string]>([
    [
      'a changed entry',
      (lines) => (lines[4] = (lines[4] ?? '').replace('refused', 'given')),
      'entry 2: what it says was changed',
    ],
    ['a missing entry', (lines) => lines.splice(FIRST_ENTRY + 1, 1), 'entry 2: an entry is missing here'],
    [
      'entries in another order',
      (lines) => lines.splice(FIRST_ENTRY, 2, lines[4] ?? '', lines[3] ?? ''),
      'entry 1: an entry is missing here, or stands in another place',
    ],
    [
      'an entry twice',
      (lines) => lines.splice(FIRST_ENTRY, 0, lines[FIRST_ENTRY] ?? ''),
      'entry 1: an entry is missing here, or stands in another place',
    ],
    [
      'another text under a digest',
      (lines) => (lines[1] = (lines[1] ?? '').replace('kaikki', 'kaikki heti')),
      'is another than its digest says',
    ],
    [
      'a shorter export with the same end',
      (lines) => lines.splice(FIRST_ENTRY + 4, 1),
      'entry 5: the entries do not add up to the head',
    ],
    [
      'an end that counts less',
      (lines) => lines.push((lines.pop() ?? '').replace('"entries":5', '"entries":4')),
      'the checkpoint at the end is not signed for these entries',
    ],
  ])('shows %s', async (_, change, message) => {
    const workshop = await exportBakery(change)

    const { exitCode, stdout } = await workshop.run('verify', 'export.ndjson')

    expect(stdout).toContain(message)
    expect(exitCode).toBe(1)
  })

  test.each<[string, (lines: string[]) => void, string]>([
    ['that is cut short', (lines) => lines.pop(), 'its last line is missing'],
    ['without a header', (lines) => lines.shift(), 'line 1: an export starts with its header'],
    ['with a line that is no JSON', (lines) => (lines[4] = '{"kind":"ent'), 'line 5:'],
    [
      'with an entry that lacks its hash',
      (lines) => (lines[4] = (lines[4] ?? '').replace('"hash"', '"hush"')),
      'line 5: hash',
    ],
    [
      'of a later format',
      (lines) => (lines[0] = (lines[0] ?? '').replace('"format":1', '"format":2')),
      'written by a later evaste',
    ],
  ])('cannot read an export %s', async (_, change, message) => {
    const workshop = await exportBakery(change)

    const { exitCode, stderr } = await workshop.run('verify', 'export.ndjson')

    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
  })
})
