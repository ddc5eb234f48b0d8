// @module-tag slow
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { parseRegisterConfig } from '../../../src/register/node/config.js'
import { openNodeRegister } from '../../../src/register/node/server.js'
import { verifyReceipt } from '../../../src/register/chain/verify-receipt.js'
import type { Register } from '../../../src/register/register.js'
import {
  bakery,
  bakeryOrigin,
  get,
  interfaces,
  newVisitor,
  post,
  receiptOf,
  type Visitor,
} from '../../register/bakery.js'
import { ask } from '../../register/rights/ask.js'
import { createClaimsReader, createSigner } from '../../../src/register/crypto/jws.js'
import type { PublicKey } from '../../../src/register/crypto/signing-key.js'
import { openKeyFiles, readPublicKeys } from '../../../src/register/node/key-files.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { openWorkshop, type Workshop } from '../workshop.js'

const CONFIG = { sites: [{ site: 'corner-bakery', origins: [bakeryOrigin], declaration: bakery }] }

let open: Workshop | undefined
afterEach(() => open?.stop())

/** A bakery that leaves its host: two visitors, one of whom restricted, one who was erased, and an address each. */
async function openLeavingBakery() {
  const workshop = (open = await openWorkshop())
  await workshop.write('register.json', JSON.stringify(CONFIG))
  const visitors = await Promise.all([newVisitor(), newVisitor(), newVisitor()])
  const [stays, restricted, erased] = visitors as [Visitor, Visitor, Visitor]
  const receipt = await within(workshop, 'evaste-data', async (register) => {
    const answers = []
    for (const { record } of visitors) answers.push(await post(register, record, { address: '203.0.113.77' }))
    await ask(register, restricted, { kind: 'restriction' })
    await ask(register, erased, { kind: 'erasure' })
    return (await receiptOf(answers[0] as Response)).receipt
  })
  return { workshop, stays, restricted, erased, receipt }
}

async function within<T>({ folder }: Workshop, data: string, work: (register: Register) => Promise<T>): Promise<T> {
  const config = parseRegisterConfig({ ...CONFIG, data: join(folder, data) })
  const register = await openNodeRegister({ config, interfaces, log: () => {} })
  try {
    return await work(register)
  } finally {
    await register.close()
  }
}

const see = async (register: Register, { record, secret }: Visitor) =>
  get(register, `/v1/receipts/${record.consentId}`, { authorization: `Receipt ${secret}` })

describe('a site that moves to another register', { timeout: 120_000 }, () => {
  test('takes entries, receipts, addresses, restrictions and requests along, and its chain goes on', async () => {
    const { workshop, stays, restricted, erased, receipt } = await openLeavingBakery()
    const parts = ['--addresses', '--recordings', '--out', 'bakery.ndjson']
    const exported = await workshop.run('register', 'export', 'corner-bakery', ...parts)
    expect([exported.exitCode, exported.stderr]).toEqual([0, ''])
    expect(exported.stdout).toContain('bakery.ndjson.key too can read its addresses and recordings')

    const imported = await workshop.run('register', 'import', 'bakery.ndjson', '--yes', '--data', 'new-home')

    expect(imported.stdout).toContain('5 entries of corner-bakery are here, with their addresses')
    expect(imported.stdout).not.toContain('sites save')
    await within(workshop, 'new-home', async (register) => {
      const { entries } = await (await see(register, stays)).json()
      expect(entries[0]).toMatchObject({ entry: 1, receipt, ip: { address: '203.0.113.77' } })
      expect(await (await see(register, restricted)).json()).toHaveProperty('ev:restrictedSince')
      expect((await see(register, erased)).status).toBe(404)
      const { keys } = await (await get(register, '/.well-known/evaste-register.json')).json()
      expect(await verifyReceipt(receipt, keys)).toMatchObject({ entry: 1 })
      expect((await receiptOf(await post(register, (await newVisitor()).record))).entry).toBe(6)
    })
    expect((await workshop.run('verify', 'new-home')).stdout).toContain('6 entries')
    expect((await workshop.run('verify', 'new-home')).exitCode).toBe(3) // no keys were named
    const { stdout } = await workshop.run('register', 'requests', '--data', 'new-home')
    expect(
      stdout
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[3]),
    ).toEqual(['restriction', 'erasure'])
  })

  test('is taken over only after its keys were confirmed, which then vouch for its entries alone', async () => {
    const { workshop } = await openLeavingBakery()
    await workshop.run('register', 'export', 'corner-bakery')

    const refused = await workshop.run('register', 'import', 'corner-bakery.ndjson', '--data', 'new-home')
    await workshop.run('register', 'import', 'corner-bakery.ndjson', '--data', 'new-home', '--yes')

    expect([refused.exitCode, refused.stderr]).toEqual([2, expect.stringMatching(/SHA-256 [0-9a-f]{64}\n.*--yes/s)])
    const keys = await readPublicKeys(join(workshop.folder, 'new-home'))
    const [own, imported] = keys as [PublicKey, PublicKey]
    expect([own.vouchesFor, imported.vouchesFor]).toEqual([undefined, [{ site: 'corner-bakery', from: 1, through: 5 }]])
    const sign = await createSigner((await openKeyFiles(join(workshop.folder, 'evaste-data'))).signing, nodePrimitives)
    const read = async (claims: object): Promise<boolean> =>
      createClaimsReader(keys)(await sign('evaste-receipt', claims), 'evaste-receipt').then(
        () => true,
        () => false,
      )
    expect([
      await read({ site: 'corner-bakery', entry: 5 }),
      await read({ site: 'corner-bakery', entry: 6 }),
      await read({ site: 'cafe', entry: 1 }),
    ]).toEqual([true, false, false])
  })

  test('can be checked with nothing but its file', async () => {
    const { workshop } = await openLeavingBakery()
    await workshop.run('register', 'export', 'corner-bakery')

    const { exitCode, stdout } = await workshop.run('verify', 'corner-bakery.ndjson')

    expect(stdout).toContain('corner-bakery: 5 entries')
    expect(stdout).toContain('checked against itself only')
    expect(exitCode).toBe(3)
  })

  test('leaves the addresses behind where nobody asks for them', async () => {
    const { workshop, stays } = await openLeavingBakery()
    await workshop.run('register', 'export', 'corner-bakery')

    await workshop.run('register', 'import', 'corner-bakery.ndjson', '--yes', '--data', 'new-home')

    expect(await workshop.read('corner-bakery.ndjson')).not.toContain('"kind":"key"')
    const { entries } = await within(workshop, 'new-home', async (register) => (await see(register, stays)).json())
    expect(entries[0].ip).toEqual({ mode: 'encrypted', address: null })
  })

  test('may be imported again after an interruption, and is there once', async () => {
    const { workshop } = await openLeavingBakery()
    await workshop.run('register', 'export', 'corner-bakery')
    await workshop.run('register', 'import', 'corner-bakery.ndjson', '--yes', '--data', 'new-home')

    await workshop.write('register.json', '{}')
    const again = await workshop.run('register', 'import', 'corner-bakery.ndjson', '--yes', '--data', 'new-home')

    expect([again.exitCode, again.stdout]).toEqual([0, expect.stringContaining('0 entries of corner-bakery are here')])
    expect(again.stdout).toContain('not serve it yet: evaste register sites save corner-bakery')
  })

  test.each<[string, (text: string) => string]>([
    ['a changed word', (text) => text.replace('refused', 'given')],
    [
      'a missing entry',
      (text) =>
        text
          .split('\n')
          .filter((line) => !line.includes('"entry":2,'))
          .join('\n'),
    ],
    ['a foreign signature', (text) => text.replace(/("checkpoint":"[^.]*\.[^.]*\.)..../, '$1AAAA')],
    ['an end cut off', (text) => text.split('\n').slice(0, -2).join('\n')],
  ])('is refused with %s, and nothing of it is kept', async (_, change) => {
    const { workshop } = await openLeavingBakery()
    await workshop.run('register', 'export', 'corner-bakery', '--out', 'bakery.ndjson')
    await workshop.write('bakery.ndjson', change(await workshop.read('bakery.ndjson')))

    const { exitCode } = await workshop.run('register', 'import', 'bakery.ndjson', '--yes', '--data', 'new-home')

    expect(exitCode).toBeGreaterThan(0)
    const head = await within(workshop, 'new-home', (register) =>
      get(register, '/v1/sites/corner-bakery/checkpoint').then((answer) => answer.text()),
    )
    expect(JSON.parse(Buffer.from(head.split('.')[1] ?? '', 'base64url').toString()).entries).toBe(0)
  })

  test('is refused where the site has a history of its own', async () => {
    const { workshop } = await openLeavingBakery()
    await workshop.run('register', 'export', 'corner-bakery')
    await within(workshop, 'new-home', async (register) => post(register, (await newVisitor()).record))

    const { exitCode, stderr } = await workshop.run(
      'register',
      'import',
      'corner-bakery.ndjson',
      '--yes',
      '--data',
      'new-home',
    )

    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('entries of its own')])
  })
})

describe('evaste register export', { timeout: 120_000 }, () => {
  test('writes a table that no spreadsheet runs, without who is restricted or erased', async () => {
    const { workshop, stays, restricted, erased } = await openLeavingBakery()
    await within(workshop, 'evaste-data', async (register) =>
      post(
        register,
        (await newVisitor({ notice: { url: '/x', version: '=HYPERLINK("https://evil.example")' } })).record,
      ),
    )

    const { exitCode } = await workshop.run('register', 'export', 'corner-bakery', '--format', 'csv')

    const lines = (await workshop.read('corner-bakery.csv')).split('\r\n')
    expect(exitCode).toBe(0)
    expect(lines[0]).toMatch(/^entry,recordedAt,kind,decisionId,consentId,/)
    expect(lines[1]).toContain(stays.record.consentId)
    expect(lines.join('\n')).toContain(`"'=HYPERLINK(""https://evil.example"")"`)
    for (const { record } of [restricted, erased]) expect(lines.join('\n')).not.toContain(record.consentId)
    expect(lines.join('\n')).not.toContain('203.0.113.77')
  })

  test('writes one JSON object a line for programs', async () => {
    const { workshop, stays } = await openLeavingBakery()

    await workshop.run('register', 'export', 'corner-bakery', '--format', 'ndjson', '--out', 'rows.ndjson')

    const rows = (await workshop.read('rows.ndjson'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(rows.map(({ entry, kind }) => [entry, kind])).toEqual([
      [1, 'decision'],
      [3, 'erased'],
      [5, 'event'],
    ])
    expect(rows[0].record).toEqual(stays.record)
  })

  test('says what there is not', async () => {
    const { workshop } = await openLeavingBakery()

    const nobody = await workshop.run('register', 'export', 'nobody')
    const noFormat = await workshop.run('register', 'export', 'corner-bakery', '--format', 'xlsx')

    expect([nobody.exitCode, noFormat.exitCode]).toEqual([2, 2])
    expect(noFormat.stderr).toContain('bundle, csv, ndjson')
    await expect(readFile(join(workshop.folder, 'nobody.ndjson'))).rejects.toThrow('ENOENT')
  })
})

describe('evaste register requests', { timeout: 120_000 }, () => {
  test('lists what waits, and a refusal needs its reasons and gives a certificate', async () => {
    const { workshop } = await openLeavingBakery()
    const listed = JSON.parse((await workshop.run('register', 'requests', '--json')).stdout)
    const [first, second] = listed.map(({ requestId }: { requestId: string }) => requestId)

    const without = await workshop.run('register', 'requests', 'refuse', first)
    const refused = await workshop.run('register', 'requests', 'refuse', first, '--reason', 'The proof is disputed.')
    const done = await workshop.run('register', 'requests', 'done', second)
    const again = await workshop.run('register', 'requests', 'done', second)

    expect([without.exitCode, refused.exitCode, done.exitCode, again.exitCode]).toEqual([2, 0, 0, 2])
    expect(without.stderr).toContain('a refusal needs its reasons')
    const [, payload = ''] = (refused.stdout.trim().split('\n').at(-1) ?? '').split('.')
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({
      ...{ event: 'handled', outcome: 'refused', reason: 'The proof is disputed.', request: first },
    })
    expect((await workshop.run('register', 'requests')).stdout).toBe('no visitor waits for an answer\n')
    expect((await workshop.run('verify')).exitCode).toBe(3) // no keys were named
  })
})

describe('evaste register retention', { timeout: 120_000 }, () => {
  test('counts what is due, site by site', async () => {
    const { workshop } = await openLeavingBakery()

    const { exitCode, stdout } = await workshop.run('register', 'retention', '--dry-run')

    expect([exitCode, stdout]).toEqual([0, 'corner-bakery: due: 0 entries, 0 addresses, 0 recordings\n'])
  })
})
