import { beforeEach, describe, expect, test } from 'vitest'
import { toBase64 } from '../../../src/record/base64.js'
import { MerkleFrontier, rootOver, leafHash } from '../../../src/register/chain/merkle-tree.js'
import { consistencyPath } from '../../../src/register/chain/merkle-proof.js'
import { signNote } from '../../../src/register/chain/note-signatures.js'
import {
  NOTE_TYPES,
  parseNote,
  readNoteKey,
  writeNote,
  type SignedNote,
} from '../../../src/register/chain/signed-note.js'
import { verifyNote } from '../../../src/register/chain/note-signatures.js'
import { openSignatures } from '../../../src/register/crypto/signatures.js'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import type { Register } from '../../../src/register/register.js'
import { noteKeyOf } from '../../../src/register/chain/note-witness.js'
import { get, signingKey } from '../bakery.js'
import { openOtherRegister, otherKey, sha256 } from './two-registers.js'

const origin = 'register.example/corner-bakery'
const leaf = (i: number): Uint8Array => new Uint8Array(32).fill(i + 1)

async function note(size: number, { name = origin, key = signingKey, history = 0 } = {}): Promise<string> {
  const frontier = new MerkleFrontier(sha256)
  for (let i = 0; i < size; i++) await frontier.append(leaf(i + history))
  const text = `${name}\n${size}\n${toBase64(await frontier.root())}\n`
  const signatures = await openSignatures({ signing: key }, nodePrimitives)
  const signer = {
    key: noteKeyOf(key, NOTE_TYPES.ed25519, name),
    sign: async (bytes: Uint8Array<ArrayBuffer>) => (await signatures.signBytes(bytes)).signature,
  }
  return writeNote({ text, signatures: [await signNote(text, signer, { sha256 })] })
}

async function proof(old: number, size: number): Promise<string[]> {
  const hashes = consistencyPath(old, size).map(async ({ start, leaves }) =>
    rootOver(await Promise.all(Array.from({ length: leaves }, (_, i) => leafHash(leaf(start + i), sha256))), sha256),
  )
  return (await Promise.all(hashes)).map(toBase64)
}

const body = (old: number | string, lines: readonly string[], checkpoint: string): string =>
  [`old ${old}`, ...lines, '', checkpoint].join('\n')

const send = (register: Register, text: string, headers: Record<string, string> = {}): Promise<Response> =>
  register.fetch(
    new Request('https://other.example/v1/witness/add-checkpoint', { method: 'POST', headers, body: text }),
    { address: '192.0.2.77' },
  )

let register: Register
beforeEach(async () => {
  register = (await openOtherRegister()).register
})

describe('POST /v1/witness/add-checkpoint', () => {
  test('signs the first checkpoint of a log, and each that its history is the beginning of', async () => {
    const first = await send(register, body(0, [], await note(5)))
    const next = await send(register, body(5, await proof(5, 8), await note(8)))
    const same = await send(register, body(8, [], await note(8)))
    const line = await next.text()

    expect([first.status, next.status, same.status]).toEqual([200, 200, 200])
    const { text } = parseNote(await note(8)) as SignedNote
    const [signature] = parseNote(`${text}\n${line}`)?.signatures ?? []
    const key = noteKeyOf(otherKey, NOTE_TYPES.cosignature, 'other.example/evaste')
    const signed = { text, signatures: signature ? [signature] : [] }
    expect(await verifyNote(signed, [key], { sha256 })).toEqual([
      { key, seconds: Date.parse('2026-11-22T12:00:00Z') / 1000 },
    ])
    expect(await readNoteKey('other.example/evaste+00000000+AAAA', sha256)).toBeNull()
  })

  test.each<[string, number, () => Promise<string>]>([
    ['an empty body', 400, async () => ''],
    ['no proof part', 400, async () => note(6)],
    ['an old size with a leading zero', 400, async () => body('05', [], await note(6))],
    ['a proof line that is no hash', 400, async () => body(5, ['AAAA'], await note(6))],
    [
      '64 proof lines',
      400,
      async () =>
        body(
          5,
          Array.from({ length: 64 }, () => toBase64(leaf(1))),
          await note(6),
        ),
    ],
    ['a size below the old one', 400, async () => body(5, [], await note(4))],
    [
      'a log that is not accepted',
      404,
      async () => body(0, [], await note(6, { name: 'elsewhere.example/corner-bakery' })),
    ],
    ['a name that only begins alike', 404, async () => body(0, [], await note(6, { name: 'register.example.evil/a' }))],
    ['the key of another', 403, async () => body(5, await proof(5, 6), await note(6, { key: otherKey }))],
    ['a changed size', 403, async () => body(5, await proof(5, 6), (await note(6)).replace('\n6\n', '\n7\n'))],
    ['another old size', 409, async () => body(4, await proof(4, 6), await note(6))],
    ['no old size', 409, async () => body(0, [], await note(6))],
    ['a fork of the same size', 409, async () => body(5, [], await note(5, { history: 1 }))],
    ['another history', 422, async () => body(5, await proof(5, 6), await note(6, { history: 1 }))],
    ['a proof too many', 422, async () => body(5, [...(await proof(5, 6)), toBase64(leaf(0))], await note(6))],
    ['a body that is too large', 413, async () => 'x'.repeat(17_000)],
  ])('refuses %s with %i, and keeps what it had', async (_, status, make) => {
    await send(register, body(0, [], await note(5)))
    const before = await (await get(register, `/v1/witness/checkpoints/${origin}`)).text()
    const response = await send(register, await make())

    expect(response.status).toBe(status)
    if (status === 409)
      expect([response.headers.get('content-type'), await response.text()]).toEqual(['text/x.tlog.size', '5\n'])
    expect(await (await get(register, `/v1/witness/checkpoints/${origin}`)).text()).toBe(before)
  })

  test('refuses a compressed body, and a log that asks too often', async () => {
    const answers: number[] = []
    for (let i = 0; i < 22; i++) answers.push((await send(register, body(0, [], await note(5)))).status)
    const compressed = await send(register, 'x', { 'content-encoding': 'gzip' })

    expect(answers.at(-1)).toBe(429)
    expect(compressed.status).toBe(415)
  })

  test('signs one of two checkpoints that arrive at the same time', async () => {
    await send(register, body(0, [], await note(5)))
    const [one, other] = await Promise.all([
      send(register, body(5, await proof(5, 6), await note(6))),
      send(register, body(5, await proof(5, 8), await note(8))),
    ])

    expect([one.status, other.status].sort()).toEqual([200, 409])
  })
})

test('a register without a name has none of these calls', async () => {
  const { register: nameless } = await openOtherRegister({ witness: undefined as never })

  expect((await send(nameless, body(0, [], await note(5)))).status).toBe(404)
  expect((await get(nameless, `/v1/witness/checkpoints/${origin}`)).status).toBe(404)
})
