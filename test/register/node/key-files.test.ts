import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import {
  addRetiredKeys,
  openKeyFiles,
  readPublicKeys,
  rotateSigningKey,
  watchKeyFiles,
} from '../../../src/register/node/key-files.js'
import { type PublicKey, publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import type { RegisterKeys } from '../../../src/register/crypto/signatures.js'
import { otherKey } from '../witness/two-registers.js'

async function haveFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-keys-'))
  onTestFinished(() => rm(folder, { recursive: true }))
  return folder
}

async function watchFolder() {
  const folder = await haveFolder()
  const onChange = vi.fn<(keys: RegisterKeys) => void>()
  const watch = watchKeyFiles(folder, await openKeyFiles(folder), onChange)
  onTestFinished(() => watch.stop())
  return { folder, onChange }
}

test('a running register learns of the keys that an imported site brings, so that its receipts verify at once', async () => {
  const { folder, onChange } = await watchFolder()

  await addRetiredKeys(folder, [publicKeyOf(otherKey)], { site: 'lake-spa', from: 1, through: 5 })

  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), { timeout: 60_000 })
  expect(onChange.mock.lastCall?.[0].retired).toEqual([
    expect.objectContaining({ kid: otherKey.kid, vouchesFor: [{ site: 'lake-spa', from: 1, through: 5 }] }),
  ])
})

test('a running register learns of a new signing key', async () => {
  const { folder, onChange } = await watchFolder()

  const { to } = await rotateSigningKey(folder)

  await vi.waitFor(() => expect(onChange.mock.lastCall?.[0].signing.kid).toBe(to), { timeout: 60_000 })
})

describe('keys of imported sites', () => {
  const spa = { site: 'lake-spa', from: 1, through: 5 }
  const bakery = { site: 'corner-bakery', from: 1, through: 9 }
  const stranger: PublicKey = { ...publicKeyOf(otherKey), x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' }

  test('that have the id of another one are refused, and change nothing', async () => {
    const folder = await haveFolder()
    const own = (await openKeyFiles(folder)).signing
    await addRetiredKeys(folder, [publicKeyOf(otherKey)], spa)
    const before = await readPublicKeys(folder)

    for (const kid of [otherKey.kid, own.kid])
      await expect(addRetiredKeys(folder, [{ ...stranger, kid }], bakery)).rejects.toThrow(`another key under the id`)

    expect(await readPublicKeys(folder)).toEqual(before)
  })

  test('vouch for the entries of both of their sites, and no longer than the first bundle said', async () => {
    const folder = await haveFolder()
    await openKeyFiles(folder)
    const notAfter = '2026-11-01T00:00:00.000Z'

    await addRetiredKeys(folder, [{ ...publicKeyOf(otherKey), notAfter }], spa)
    await addRetiredKeys(folder, [publicKeyOf(otherKey)], bakery)

    expect((await readPublicKeys(folder))[1]).toMatchObject({ notAfter, vouchesFor: [spa, bakery] })
  })
})

describe('a key that was stolen', () => {
  const since = '2026-11-20T12:00:00Z'

  test('ends the keys that were replaced after the theft, too', async () => {
    const folder = await haveFolder()
    const first = (await openKeyFiles(folder)).signing.kid
    const { to } = await rotateSigningKey(folder)

    await rotateSigningKey(folder, { compromisedSince: since })

    const ends = new Map((await readPublicKeys(folder)).map(({ kid, notAfter }) => [kid, notAfter]))
    expect([ends.get(first), ends.get(to)]).toEqual([since, since])
  })

  test('does not sign again because an older signing-key.json was put back', async () => {
    const folder = await haveFolder()
    await openKeyFiles(folder)
    const file = join(folder, 'signing-key.json')
    await cp(file, `${file}.older`)
    const { from } = await rotateSigningKey(folder, { compromisedSince: since })
    await cp(`${file}.older`, file)

    await expect(openKeyFiles(folder)).rejects.toThrow('is a key that was replaced')
    await rotateSigningKey(folder)

    const keys = await readPublicKeys(folder)
    expect(keys.find(({ kid }) => kid === from)?.notAfter).toBe(since)
    await openKeyFiles(folder)
  })
})

test.each([
  ['signing-key.json', ''],
  ['signing-key.json', '{"kty":"OKP"}'],
  ['retired-keys.json', '{}'],
])('a damaged %s is named: %j', async (name, content) => {
  const folder = await haveFolder()
  await openKeyFiles(folder)
  await writeFile(join(folder, name), content)

  await expect(openKeyFiles(folder)).rejects.toThrow(`${name} is damaged; put its newest copy in its place`)
  expect(await readFile(join(folder, name), 'utf8')).toBe(content)
})
