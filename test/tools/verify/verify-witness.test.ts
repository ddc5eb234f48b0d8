// @module-tag slow
import { join } from 'node:path'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeHandler } from '../../../src/register/node/handler.js'
import { openKeyFiles, readPublicKeys, rotateSigningKey } from '../../../src/register/node/key-files.js'
import { openSqliteStore } from '../../../src/register/stores/sqlite.js'
import {
  openBakeryWitness,
  openOtherRegister,
  otherKey,
  otherName,
  vkey,
} from '../../register/witness/two-registers.js'
import { openWorkshop, type Workshop } from '../workshop.js'
import { type KeptRegister, keepRegister } from './kept-register.js'

const ORIGIN = 'register.example/corner-bakery'

describe('evaste verify --witness', { timeout: 120_000 }, () => {
  let workshop: Workshop
  let register: KeptRegister
  let url: string
  let key: string
  let stop: () => void = () => {}

  /** Five entries that another register, which listens, has signed. */
  beforeEach(async () => {
    workshop = await openWorkshop()
    register = await keepRegister(workshop.folder)
    const now = () => new Date()
    const { signing } = await openKeyFiles(register.data)
    const other = await openOtherRegister({ now }, signing)
    const store = await openSqliteStore({
      file: join(register.data, 'register.sqlite'),
      keysFile: join(register.data, 'keys.sqlite'),
    })
    const { witness } = await openBakeryWitness(store, other, { now, signing })
    await witness.submissions.look()
    await witness.submissions.stop()
    await store.close()
    const server = createServer(nodeHandler(other.register)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    stop = () => server.close()
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/witness/checkpoints/${ORIGIN}`
    key = await vkey(otherKey, 'cosignature', otherName)
    await workshop.write('note.txt', await (await fetch(url)).text())
    await workshop.write('keys.json', JSON.stringify({ keys: await readPublicKeys(register.data) }))
  })
  afterEach(() => stop())

  const verify = (...options: string[]) => workshop.run('verify', '--keys', 'keys.json', ...options)

  test('finds that all is as the witness saw it, and says how far', async () => {
    const { stdout, exitCode } = await verify('--witness', url, '--witness-key', key)
    const erased = await register.erase(2).then(() => verify('--witness', 'note.txt'))

    expect(stdout).toContain('1 checkpoint that agrees; all is as it was recorded')
    expect(exitCode).toBe(0)
    expect(erased.stdout).toContain('witnessed through entry 5')
    expect(erased.exitCode).toBe(0)
  })

  test.each<[string, (register: KeptRegister) => unknown, string]>([
    [
      'an answer was changed, and everything after it signed again',
      (kept) => kept.rewrite(3, (record) => record.replace('"marketing":"refused"', '"marketing":"given"')),
      'entry 5: the history up to here differs',
    ],
    [
      'the whole history was written again with the right key',
      (kept) => kept.rewrite(1, (record) => record.replace('"marketing":"refused"', '"marketing":"given"')),
      'entry 5: the history up to here differs',
    ],
    [
      'the newest entries were dropped',
      (kept) =>
        kept.tamper(
          'DELETE FROM entries WHERE entry > 3; UPDATE heads SET entry = 3, hash = (SELECT hash FROM entries WHERE entry = 3)',
        ),
      'entry 5: the history up to here differs',
    ],
    [
      'the newest entry was replaced',
      (kept) => kept.rewrite(5, (record) => record.replace('"marketing":"refused"', '"marketing":"given"')),
      'entry 5: the history up to here differs',
    ],
    [
      'an entry was back-dated to before the witness signed',
      (kept) =>
        kept.forge({ event: 'handled', outcome: 'done' }, { recordedAt: '2026-11-01T12:00:00.000Z', sign: true }),
      'entry 6: it claims an earlier time',
    ],
  ])('finds that %s, although the operator’s key signed it', async (_, tamper, finding) => {
    await tamper(register)
    const without = await verify()
    const { stdout, exitCode } = await verify('--witness', url, '--witness-key', key)

    expect(stdout).toContain(finding)
    expect([without.exitCode, exitCode]).toEqual([_.includes('back-dated') ? 1 : 0, 1])
  })

  test('finds that entries were dated ahead of when the witness signed them', async () => {
    await register.forge({ event: 'handled', outcome: 'done' }, { recordedAt: '2099-11-01T12:00:00.000Z', sign: true })
    const store = await openSqliteStore({
      file: join(register.data, 'register.sqlite'),
      keysFile: join(register.data, 'keys.sqlite'),
    })
    const { signing } = await openKeyFiles(register.data)
    const other = await openOtherRegister({ now: () => new Date() }, signing)
    const { witness } = await openBakeryWitness(store, other, { signing })
    await witness.submissions.look()
    await workshop.write('later.txt', (await other.store.witnessedLog(ORIGIN))?.note ?? '')
    await store.close()

    expect((await verify()).exitCode).toBe(0)
    expect((await verify('--witness', 'later.txt', '--witness-key', key)).stdout).toContain(
      'entry 6: it claims an earlier time',
    )
  })

  test('counts what the witness signed although the register’s key was replaced, and only then with the witness’s key', async () => {
    await rotateSigningKey(register.data)
    const fresh = await readPublicKeys(register.data)
    await workshop.write('keys.json', JSON.stringify({ keys: fresh.slice(0, 1) }))
    const unsigned = await verify('--witness', 'note.txt')
    const signed = await verify('--witness', 'note.txt', '--witness-key', key)

    expect(unsigned).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('none of these keys signed') })
    expect(signed.stdout).toContain('1 checkpoint that agrees')
  })

  test.each([
    ['--witness', 'keys.json', 'contains no checkpoint'],
    ['--witness', 'gone.txt', 'cannot be read'],
    ['--witness-key', 'name+00000000+AAAA', 'is no key'],
  ])('refuses %s %s', async (option, value, message) => {
    const { exitCode, stderr } = await verify('--witness', 'note.txt', option, value)

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(message)])
  })
})
