import { createPrivateKey, sign } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { nodePrimitives } from '../../../src/register/node/node-primitives.js'
import { signNote, verifyNote } from '../../../src/register/chain/note-signatures.js'
import {
  NOTE_TYPES,
  type NoteKey,
  parseNote,
  readNoteKey,
  type SignedNote,
  writeNote,
  writeNoteKey,
} from '../../../src/register/chain/signed-note.js'
import { readCheckpointText } from '../../../src/register/chain/tree-checkpoint.js'
import { signingKey } from '../bakery.js'

const { sha256 } = nodePrimitives
const keyOf = (type: NoteKey['type'], name: string): NoteKey => ({
  name,
  type,
  publicKey: new Uint8Array(Buffer.from(signingKey.x, 'base64url')),
})
const log = keyOf(NOTE_TYPES.ed25519, 'example.com/behind-the-sofa')
const witness = keyOf(NOTE_TYPES.cosignature, 'witness.example/w1')
const signBytes = async (bytes: Uint8Array) =>
  new Uint8Array(sign(null, bytes, createPrivateKey({ key: { ...signingKey }, format: 'jwk' })))
const text = 'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n'

const signed = async (): Promise<SignedNote> => ({
  text,
  signatures: [
    await signNote(text, { key: log, sign: signBytes }, { sha256 }),
    await signNote(text, { key: witness, sign: signBytes }, { sha256, seconds: 1679315147 }),
  ],
})

describe('a signed note', () => {
  test('of the specification is read', () => {
    const note = `${text}\n— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n`
    const parsed = parseNote(note) as SignedNote

    expect(parsed.signatures.map(({ name, blob }) => [name, blob.length])).toEqual([
      ['example.com/behind-the-sofa', 68],
      ['witness.example.com/w1', 76],
    ])
    expect(readCheckpointText(parsed.text)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 })
    expect(writeNote(parsed)).toBe(note)
  })

  test('verifies with the keys of log and witness, and says when the witness saw it', async () => {
    const note = parseNote(writeNote(await signed())) as SignedNote

    expect(await verifyNote(note, [log, witness], { sha256 })).toEqual([
      { key: log, seconds: null },
      { key: witness, seconds: 1679315147 },
    ])
    expect(await verifyNote(note, [{ ...log, name: 'example.com/other' }], { sha256 })).toEqual([])
  })

  test('is rejected as a whole if a known key has not signed this text', async () => {
    const note = await signed()

    expect(await verifyNote({ ...note, text: text.replace('20852163', '20852164') }, [log], { sha256 })).toBeNull()
    expect(await verifyNote({ ...note, text: `${text}more\n` }, [witness], { sha256 })).toBeNull()
  })

  test.each([
    ['no signature', text],
    ['a carriage return', `${text.replace('\n', '\r\n')}\n— a AAAAAAAA\n`],
    ['a signature without its end', `${text}\n— a AAAAAAAA`],
    ['a signature that is no base64', `${text}\n— a AAA\n`],
    ['a name with a plus', `${text}\n— a+b AAAAAAAA\n`],
    ['too many signatures', `${text}\n${'— a AAAAAAAA\n'.repeat(33)}`],
  ])('is not one: %s', (_, note) => {
    expect(parseNote(note)).toBeNull()
  })

  test.each([
    ['two lines', 'a.example\n3\n'],
    ['a leading zero', text.replace('20852163', '020852163')],
    ['a size beyond what a number holds', text.replace('20852163', '9999999999999999')],
    ['a short root', text.replace('CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=', 'CsUYag==')],
    ['an empty origin', text.replace('example.com/behind-the-sofa', '')],
    ['an empty line', text.replace('\n', '\n\n')],
  ])('is no checkpoint: %s', (_, body) => {
    expect(readCheckpointText(body)).toBeNull()
  })

  test('has keys that are written and read with their id', async () => {
    // The key of the example in the documentation of Go's sumdb/note.
    const peter = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
    const key = (await readNoteKey(peter, sha256)) as NoteKey

    expect(key).toMatchObject({ name: 'PeterNeumann', type: NOTE_TYPES.ed25519 })
    expect(await writeNoteKey(key, sha256)).toBe(peter)
    expect(await readNoteKey(peter.replace('c74f20a3', 'c74f20a4'), sha256)).toBeNull()
  })
})
