// @module-tag slow
import { join } from 'node:path'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { DatabaseSync } from '@photostructure/sqlite'
import { describe, expect, test } from 'vitest'
import { createSigner } from '../../../src/register/crypto/jws.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { readPublicKeys } from '../../../src/register/node/key-files.js'
import { signingKey } from '../../register/bakery.js'
import { openWorkshop } from '../workshop.js'
import { keepRegister } from './kept-register.js'

async function openKept() {
  const workshop = await openWorkshop()
  return { workshop, register: await keepRegister(workshop.folder) }
}

describe('evaste verify on a register’s own files', { timeout: 120_000 }, () => {
  test('finds nothing where nothing was changed, and exits 0 with the keys that the register publishes', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('keys.json', JSON.stringify({ keys: await readPublicKeys(register.data) }))

    const { exitCode, stdout } = await workshop.run('verify', '--keys', 'keys.json')

    expect(stdout).toMatch(/^corner-bakery: 5 entries, 5 receipts; all is as it was recorded, up to [0-9a-f]{64}\n$/)
    expect(exitCode).toBe(0)
  })

  test('says that it only compared the files with themselves where no keys were named, and exits 3', async () => {
    const { workshop } = await openKept()

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toContain('corner-bakery: 5 entries, 5 receipts; all is as it was recorded')
    expect(stdout).toContain('checked against itself only')
    expect(exitCode).toBe(3)
  })

  test.each([
    [
      'a refusal turned into consent',
      `UPDATE entries SET record = replace(record, 'refused', 'given') WHERE entry = 3`,
      3,
      'was changed after it was recorded',
    ],
    [
      'an earlier time',
      `UPDATE entries SET server = replace(server, '20', '19') WHERE entry = 2`,
      2,
      'was changed after it was recorded',
    ],
    [
      'another address',
      `UPDATE entries SET personal = zeroblob(28) WHERE entry = 2`,
      2,
      'was changed after it was recorded',
    ],
    ['an entry taken out', `DELETE FROM entries WHERE entry = 3`, 3, 'an entry is missing here'],
    ['the last entry taken out', `DELETE FROM entries WHERE entry = 5`, 5, 'do not add up to the head'],
    [
      'the last entry taken out with its head',
      `DELETE FROM entries WHERE entry = 5; UPDATE heads SET entry = 4`,
      4,
      'do not add up to the head',
    ],
    [
      'two entries in each other’s places',
      `UPDATE entries SET entry = 99 WHERE entry = 2; UPDATE entries SET entry = 2 WHERE entry = 3; UPDATE entries SET entry = 3 WHERE entry = 99`,
      2,
      'does not follow from the entry before it',
    ],
    [
      'an entry put in at the end',
      `INSERT INTO entries (site, entry, decision_id, consent_id, recorded_at, record, server, personal, salt, commitment, hash, receipt, key_id) SELECT site, 6, decision_id || 'x', consent_id, recorded_at, record, server, personal, salt, commitment, hash, receipt, key_id FROM entries WHERE entry = 5`,
      5,
      'do not add up to the head',
    ],
    [
      'a receipt of another entry',
      `UPDATE entries SET receipt = (SELECT receipt FROM entries WHERE entry = 1) WHERE entry = 4`,
      4,
      'its receipt is missing, or was not signed for it',
    ],
    [
      'a receipt with another signature',
      `UPDATE entries SET receipt = substr(receipt, 1, length(receipt) - 8) || 'AAAAAAAA' WHERE entry = 4`,
      4,
      'its receipt is missing, or was not signed for it',
    ],
    ['a receipt taken away', `UPDATE entries SET receipt = '' WHERE entry = 4`, 4, 'its receipt is missing'],
    [
      'an erasure that nobody recorded',
      `UPDATE entries SET salt = NULL, record = '', server = '', receipt = '', consent_id = '', decision_id = 'blank:2' WHERE entry = 2`,
      2,
      'its content is gone or changed, and no erasure',
    ],
    ['a record that is no record', `UPDATE entries SET record = 'null' WHERE entry = 2`, 2, 'is not what it says'],
    [
      'a column that says something else',
      `UPDATE entries SET consent_id = 'somebody-else' WHERE entry = 1`,
      1,
      'is not what it says',
    ],
  ])('shows %s, and exits 1', async (_, sql, entry, meaning) => {
    const { workshop, register } = await openKept()
    register.tamper(sql)

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toMatch(new RegExp(`^corner-bakery: entry ${entry}: .*${meaning}`, 'm'))
    expect(exitCode).toBe(1)
  })

  test('an end of retention that the register did not sign is found, and what it claims to explain with it', async () => {
    const { workshop, register } = await openKept()
    register.tamper(
      `UPDATE entries SET salt = NULL, record = '', server = '', receipt = '', consent_id = '', decision_id = 'blank:2' WHERE entry = 2`,
    )
    await register.forge({ event: 'retention', blanked: '2' }, { recordedAt: new Date().toISOString(), sign: false })

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toContain('corner-bakery: entry 6: its receipt is missing, or was not signed for it')
    expect(exitCode).toBe(1)
  })

  test('content that was taken away before its time is found, although the register signed for it', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('mine.jws', register.checkpoints.join('\n'))
    register.tamper(
      `UPDATE entries SET salt = NULL, record = '', server = '', receipt = '', consent_id = '', decision_id = 'blank:5' WHERE entry = 5`,
    )
    await register.forge({ event: 'retention', blanked: '5' }, { recordedAt: new Date().toISOString(), sign: true })

    const { exitCode, stdout } = await workshop.run('verify', '--since', 'mine.jws')

    expect(stdout).toContain('corner-bakery: entry 5: retention took its content away before the period')
    expect(exitCode).toBe(1)
  })

  test('an answer to a request that the register did not sign is found', async () => {
    const { workshop, register } = await openKept()
    const handled = { event: 'handled', request: 'e'.repeat(32), outcome: 'done' }
    await register.forge(handled, { recordedAt: new Date().toISOString(), sign: false })

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toContain('corner-bakery: entry 6: its receipt is missing')
    expect(exitCode).toBe(1)
  })

  test('an entry that was signed for an earlier time than the one before it is found', async () => {
    const { workshop, register } = await openKept()
    await register.forge({ event: 'handled', outcome: 'done' }, { recordedAt: '2020-01-01T00:00:00.000Z', sign: true })

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toContain(
      'corner-bakery: entry 6: it claims an earlier time than the entry or the checkpoint before it',
    )
    expect(exitCode).toBe(1)
  })

  test('a history that was rewritten and signed anew agrees with itself, but not with a checkpoint kept before', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('mine.jws', `${register.checkpoints[3]}\n`)
    await register.rewrite(2, (record) => record.replace('refused', 'given'))

    const alone = await workshop.run('verify')
    const since = await workshop.run('verify', '--since', 'mine.jws')

    expect(alone.exitCode).toBe(3)
    expect(since.stdout).toContain('corner-bakery: entry 4: the history up to here differs')
    expect(since.exitCode).toBe(1)
  })

  test('an erasure leaves all of it verifiable, against the checkpoints from before it, too', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('mine.jws', register.checkpoints.join('\n'))
    await register.erase(3)

    const { exitCode, stdout } = await workshop.run('verify', '--since', 'mine.jws')

    expect(stdout).toContain(
      'corner-bakery: 6 entries, 5 receipts, 5 checkpoints that agree; all is as it was recorded',
    )
    expect(exitCode).toBe(0)
  })

  test('nor does a rewritten history agree with a visitor’s receipt', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('mine.jws', `${register.receipts[2]}\n`)
    await register.rewrite(2, (record) => record.replace('refused', 'given'))

    const { exitCode, stdout } = await workshop.run('verify', '--since', 'mine.jws')

    expect(stdout).toContain('corner-bakery: entry 3: the history up to here differs')
    expect(exitCode).toBe(1)
  })

  test('a history that goes on agrees with every checkpoint before', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('mine.jws', register.checkpoints.join('\n'))

    const { exitCode, stdout } = await workshop.run('verify', '--since', 'mine.jws')

    expect(stdout).toContain('5 checkpoints that agree')
    expect(exitCode).toBe(0)
  })

  test('a register that was begun anew does not agree with a checkpoint of a longer one', async () => {
    const { workshop, register } = await openKept()
    await workshop.write('mine.jws', register.checkpoints[4] ?? '')
    register.tamper('DELETE FROM entries; DELETE FROM heads')

    const { exitCode, stdout } = await workshop.run('verify', '--since', 'mine.jws')

    expect(stdout).toContain('corner-bakery: the site is gone, of which a checkpoint was kept')
    expect(exitCode).toBe(1)
  })

  test('what was signed with another key proves nothing', async () => {
    const { workshop } = await openKept()
    const sign = await createSigner(signingKey, nodePrimitives)
    const claims = { site: 'corner-bakery', entries: 4, hash: '0'.repeat(64), time: '2026-11-22T12:00:00.000Z' }
    await workshop.write('mine.jws', await sign('evaste-checkpoint', claims))
    await workshop.write('keys.json', JSON.stringify({ keys: [signingKey] }))

    const since = await workshop.run('verify', '--since', 'mine.jws')
    const keys = await workshop.run('verify', '--keys', 'keys.json')

    expect(since).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('mine.jws: line 1') })
    expect(keys).toMatchObject({ exitCode: 1, stdout: expect.stringContaining('entry 1: its receipt is missing, or') })
  })

  test('says the same to programs, and writes nothing into the folder', async () => {
    const { workshop, register } = await openKept()
    register.tamper(`DELETE FROM entries WHERE entry = 3`)
    const before = await readdir(register.data)

    const { stdout } = await workshop.run('verify', '--json')

    const [site] = JSON.parse(stdout).sites
    expect(site).toMatchObject({ site: 'corner-bakery', entries: 4 })
    expect(site.problems).toContainEqual({ entry: 3, problem: 'gap' })
    expect((await readdir(register.data)).filter((name) => !/-(wal|shm)$/.test(name))).toEqual(
      before.filter((name) => !/-(wal|shm)$/.test(name)),
    )
  })

  test('finds one problem where one entry of many is missing', async () => {
    const { workshop, register } = await openKept()
    register.tamper(`DELETE FROM entries WHERE entry = 2`)

    const { exitCode, stdout } = await workshop.run('verify', '--json')

    const [site] = JSON.parse(stdout).sites
    expect(site.problems).toEqual([{ entry: 2, problem: 'gap' }])
    expect([site.receipts, exitCode]).toEqual([4, 1])
  })

  test.each([
    [[], 3, 'all is as it was recorded'],
    [['--compromised-since', '2020-01-01T00:00:00Z'], 1, 'entry 1: its receipt is missing, or was not signed for it'],
  ])('after rotate-key %j, what the old key signed since then counts or not', async (words, exit, meaning) => {
    const { workshop } = await openKept()
    await workshop.write('register.json', '{"sites": []}')
    const wrong = await workshop.run('register', 'rotate-key', '--compromised-since', 'yesterday')
    const rotated = await workshop.run('register', 'rotate-key', ...words)

    const { exitCode, stdout } = await workshop.run('verify')

    expect([wrong.exitCode, rotated.exitCode, exitCode]).toEqual([2, 0, exit])
    expect(stdout).toContain(meaning)
  })

  test('a damaged page is a finding', async () => {
    const { workshop, register } = await openKept()
    const file = join(register.data, 'register.sqlite')
    register.tamper('PRAGMA wal_checkpoint(TRUNCATE)')
    const bytes = await readFile(file)
    bytes.fill(7, 4096) // all but the first page
    await writeFile(file, bytes)

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toMatch(/register.sqlite|evaste-data/)
    expect(stdout).toContain('the database is damaged')
    expect(exitCode).toBe(1)
  })

  test('a file that was copied without its newest part says which file is missing', async () => {
    const { workshop, register } = await openKept()
    const copy = join(workshop.folder, 'copy.sqlite')
    const database = new DatabaseSync(copy)
    database.exec('PRAGMA journal_mode = WAL')
    database.close()
    await workshop.write('keys.json', JSON.stringify({ keys: await readPublicKeys(register.data) }))

    const { exitCode, stderr } = await workshop.run('verify', 'copy.sqlite', '--keys', 'keys.json')

    expect(stderr).toContain('copy.sqlite-wal. Copy both files')
    expect(exitCode).toBe(2)
  })

  test('files beside which SQLite cannot put its lock, as on a read-only disk, are verified', async () => {
    const { workshop, register } = await openKept()
    register.tamper('PRAGMA wal_checkpoint(TRUNCATE)')
    for (const end of ['shm', 'wal']) await rm(join(register.data, `register.sqlite-${end}`), { force: true })
    await mkdir(join(register.data, 'register.sqlite-shm'))

    const { exitCode, stdout } = await workshop.run('verify')

    expect(stdout).toContain('5 entries, 5 receipts; all is as it was recorded')
    expect(exitCode).toBe(3)
  })

  test('a folder of keys whose entries are in PostgreSQL says to export first', async () => {
    const { workshop, register } = await openKept()
    await rm(join(register.data, 'register.sqlite'))

    const { exitCode, stderr } = await workshop.run('verify')

    expect(stderr).toContain('Export first: evaste register export <site>')
    expect(exitCode).toBe(2)
  })

  test.each([
    [['verify', 'nowhere'], 'there is no register and no export at'],
    [['verify', '--site', 'cafe'], 'there is no site cafe; choose one of corner-bakery'],
    [['verify', '--since', 'nothing.jws'], 'nothing.jws'],
    [['verify', '--keys', 'nothing.json'], 'the keys cannot be read from nothing.json'],
    [['verify', 'one', 'two'], 'name one register or export'],
  ])('with %j it cannot begin, and exits 2', async (words, message) => {
    const { workshop } = await openKept()

    const { exitCode, stderr } = await workshop.run(...words)

    expect(stderr).toContain(message)
    expect(exitCode).toBe(2)
  })

  test('without the folder of the keys it asks for them', async () => {
    const { workshop, register } = await openKept()
    await rename(join(register.data, 'register.sqlite'), join(workshop.folder, 'copy.sqlite'))

    const { exitCode, stderr } = await workshop.run('verify', 'copy.sqlite')

    expect(stderr).toContain('--keys https://')
    expect(exitCode).toBe(2)
  })
})
