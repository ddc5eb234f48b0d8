// @module-tag slow
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { sha256 } from '../../../src/declaration/digest.js'
import { formatExportLine } from '../../../src/register/export/export-lines.js'
import { toHex } from '../../../src/declaration/hex.js'
import { createSigner } from '../../../src/register/crypto/jws.js'
import type { PublicKey } from '../../../src/register/crypto/signing-key.js'
import { openKeyFiles, readPublicKeys, rotateSigningKey } from '../../../src/register/node/key-files.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { openSqliteReader } from '../../../src/register/stores/sqlite.js'
import { openWorkshop } from '../workshop.js'
import { type KeptRegister, keepRegister } from './kept-register.js'

/** The bakery's export, line by line, with what somebody changed in it. */
async function exportBakery(change: (lines: string[]) => void = () => {}) {
  const workshop = await openWorkshop()
  const register = await keepRegister(workshop.folder)
  await workshop.write('export.ndjson', await exportOf(register, await readPublicKeys(register.data), change))
  await workshop.write('mine.jws', register.checkpoints[2] ?? '')
  return workshop
}
const FIRST_ENTRY = 3

/** Signs the last line of an export with the key in the register's folder. */
async function signEnd({ data }: KeptRegister): Promise<(lines: string[]) => void> {
  const sign = await createSigner((await openKeyFiles(data)).signing, nodePrimitives)
  const reader = await openSqliteReader(join(data, 'register.sqlite'))
  const { hash } = await reader.head('corner-bakery')
  await reader.close()
  const claims = { site: 'corner-bakery', entries: 5, hash: toHex(hash), time: '2026-11-22T12:00:00.000Z' }
  const checkpoint = await sign('evaste-checkpoint', claims)
  return (lines) => (lines[lines.length - 1] = formatExportLine({ kind: 'end', entries: 5, checkpoint }))
}

async function exportOf(
  register: KeptRegister,
  keys: readonly PublicKey[],
  change: (lines: string[]) => void = () => {},
): Promise<string> {
  const reader = await openSqliteReader(join(register.data, 'register.sqlite'))
  const entries = await reader.entries('corner-bakery', { after: 0, limit: 100 })
  await reader.close()
  const text = '{"accept":"Hyväksy kaikki"}'
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
  return `${lines.join('\n')}\n`
}

describe('evaste verify on an export', { timeout: 120_000 }, () => {
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

  test('shows entries of another site than its header names', async () => {
    const workshop = await openWorkshop()
    const register = await keepRegister(workshop.folder)
    const rename = (lines: string[]) => (lines[0] = (lines[0] ?? '').replace('corner-bakery', 'lake-spa'))
    await workshop.write('export.ndjson', await exportOf(register, await readPublicKeys(register.data), rename))

    const { exitCode, stdout } = await workshop.run('verify', 'export.ndjson')

    expect(stdout).toContain('lake-spa: entry 1: what is searched about it is not what it says')
    expect(exitCode).toBe(1)
  })

  test.each([
    ['a checkpoint of the first entries', 1],
    ['one from before the first entry', 0],
  ])('that a forger continued with a key of their own is not taken for the register’s by %s', async (_, last) => {
    const workshop = await openWorkshop()
    const register = await keepRegister(workshop.folder)
    const keys = await readPublicKeys(register.data)
    const sign = await createSigner((await openKeyFiles(register.data)).signing, nodePrimitives)
    const before = { site: 'corner-bakery', entries: 0, hash: '0'.repeat(64), time: '2020-01-01T00:00:00.000Z' }
    await workshop.write('mine.jws', register.checkpoints[last - 1] ?? (await sign('evaste-checkpoint', before)))
    await rotateSigningKey(register.data) // the forger's key, for what follows
    await register.rewrite(3, (record) => record.replace('refused', 'given'))
    const [forged] = (await readPublicKeys(register.data)) as [PublicKey]
    await workshop.write('export.ndjson', await exportOf(register, [...keys, forged], await signEnd(register)))

    const { exitCode, stdout } = await workshop.run('verify', 'export.ndjson', '--since', 'mine.jws')

    expect(stdout).toContain(`what came after entry ${last} has signatures of other keys than your checkpoints`)
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
    ['with a second header', (lines) => lines.splice(4, 0, lines[0] ?? ''), 'line 5: an export has one header'],
    ['with two ends', (lines) => lines.push(lines.at(-1) ?? ''), 'line 10: an export has one header'],
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
