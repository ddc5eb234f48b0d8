import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { digest } from '../../../src/declaration/digest.js'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import { bakery, bakeryOrigin, interfaces, newVisitor, post, receiptOf } from '../../register/bakery.js'
import { openWorkshop, type Workshop } from '../workshop.js'

const CONFIG = { sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }] }

let open: Workshop | undefined
afterEach(() => open?.stop())

/** A register of two visitors, one of whom has saved the receipt file; nobody's secret is known. */
async function openBakery() {
  const workshop = (open = await openWorkshop())
  await workshop.write('register.json', JSON.stringify(CONFIG))
  const config = parseRegisterConfig({ ...CONFIG, data: join(workshop.folder, 'evaste-data') })
  const texts = {
    ...interfaces['0.1.0'].fi,
    intro: '{controller} kysyy: {purposes}.',
    'description.analytics': 'Laskemme kävijät.',
  }
  const register = await openNodeRegister({ config, interfaces: { '0.1.0': { fi: texts } }, log: () => {} })
  const visitors = [
    await newVisitor({ interface: { version: '0.1.0', language: 'fi', digest: await digest(texts) } }),
    await newVisitor(),
  ]
  for (const { record } of visitors) {
    const { receipt, entry } = await receiptOf(await post(register, record))
    await workshop.write(`corner-bakery-${entry}.jws`, receipt)
  }
  await register.close()
  return { workshop, consentIds: visitors.map(({ record }) => record.consentId) }
}

describe('evaste register show', { timeout: 120_000 }, () => {
  test('finds a person by the number on the page, by the receipt file and by the consent id', async () => {
    const { workshop, consentIds } = await openBakery()

    const answers = []
    for (const word of ['1', 'corner-bakery-1.jws', consentIds[0] ?? ''])
      answers.push(JSON.parse((await workshop.run('register', 'show', word, '--json')).stdout))

    for (const [entry] of answers) expect(entry).toMatchObject({ entry: 1, record: { consentId: consentIds[0] } })
  })

  test('says what it does not find, and takes no receipt of another register', async () => {
    const { workshop } = await openBakery()
    const receipt = await workshop.read('corner-bakery-1.jws')
    await workshop.write('forged.jws', receipt.slice(0, -8) + 'AAAAAAAA')

    const none = await workshop.run('register', 'show', '3')
    const forged = await workshop.run('register', 'show', 'forged.jws')

    expect([none.exitCode, none.stdout]).toEqual([1, 'no consent 3 in this register\n'])
    expect([forged.exitCode, forged.stderr]).toEqual([
      2,
      expect.stringContaining('not a receipt that this register signed'),
    ])
  })

  test('shows what was on the screen: the words, the purposes, the services and the answers', async () => {
    const { workshop } = await openBakery()

    const { exitCode, stdout } = await workshop.run('register', 'show', '1', '--as-shown')

    expect(exitCode).toBe(0)
    for (const words of [
      ...[
        'accept: Hyväksy kaikki',
        'intro: Kulmaleipomo Oy kysyy: ',
        'privacy notice: /tietosuoja, version 2026-11-01',
      ],
      ...['analytics: given', 'Laskemme kävijät.', '- Matomo: given', '- Newsletter: refused'],
    ])
      expect(stdout).toContain(words)
  })

  test('says that a text was not kept instead of showing another', async () => {
    const { workshop } = await openBakery()

    const { stdout } = await workshop.run('register', 'show', '2', '--as-shown')

    expect(stdout).toMatch(/The interface text [0-9a-f]{64} was not kept/)
    expect(stdout).not.toContain('Hyväksy')
  })
})

describe('a person who writes a letter', { timeout: 120_000 }, () => {
  test('is erased by entry number, with the reason recorded, and no request stays open', async () => {
    const { workshop, consentIds } = await openBakery()

    const without = await workshop.run('register', 'erase', '1')
    const erased = await workshop.run('register', 'erase', '1', '--reason', 'Letter of 3 May', '--json')
    const again = await workshop.run('register', 'erase', '1', '--reason', 'Letter of 3 May')

    expect([without.exitCode, without.stderr]).toEqual([2, expect.stringContaining('a reason is needed')])
    const { entry, receipt } = JSON.parse(erased.stdout)
    const claims = JSON.parse(Buffer.from(receipt.split('.')[1], 'base64url').toString())
    expect([entry, claims]).toEqual([3, expect.objectContaining({ event: 'erasure', reason: 'Letter of 3 May' })])
    expect([again.exitCode, again.stderr]).toEqual([
      2,
      expect.stringContaining('entry 1 of corner-bakery no longer identifies a person'),
    ])
    expect((await workshop.run('register', 'show', consentIds[0] ?? '')).exitCode).toBe(1)
    expect((await workshop.run('register', 'requests')).stdout).toBe('no visitor waits for an answer\n')
    expect((await workshop.run('verify')).stdout).toContain('all is as it was recorded')
  })

  test('is restricted and corrected; a correction says what is right', async () => {
    const { workshop, consentIds } = await openBakery()
    const reason = ['--reason', 'Asked at the counter']

    const restricted = await workshop.run('register', 'restrict', 'corner-bakery-2.jws', ...reason)
    const empty = await workshop.run('register', 'correct', '2', ...reason)
    const corrected = await workshop.run('register', 'correct', '2', '--language', 'sv', ...reason)

    expect([restricted.exitCode, empty.exitCode, corrected.exitCode]).toEqual([0, 2, 0])
    expect(empty.stderr).toContain('give the correct value')
    const entries = JSON.parse((await workshop.run('register', 'show', consentIds[1] ?? '', '--json')).stdout)
    expect(entries.slice(1)).toMatchObject([
      { record: { event: 'restriction', by: 'controller', reason: 'Asked at the counter' } },
      { record: { event: 'rectification', by: 'controller', correction: { language: 'sv' } } },
    ])
  })
})
