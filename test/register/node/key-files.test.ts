import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { addRetiredKeys, openKeyFiles, rotateSigningKey, watchKeyFiles } from '../../../src/register/node/key-files.js'
import { publicKeyOf } from '../../../src/register/crypto/signing-key.js'
import type { RegisterKeys } from '../../../src/register/crypto/signatures.js'
import { otherKey } from '../witness/two-registers.js'

async function watchFolder() {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-keys-'))
  const onChange = vi.fn<(keys: RegisterKeys) => void>()
  const watch = watchKeyFiles(folder, await openKeyFiles(folder), onChange)
  onTestFinished(async () => {
    watch.stop()
    await rm(folder, { recursive: true })
  })
  return { folder, onChange }
}

test('a running register learns of the keys that an imported site brings, so that its receipts verify at once', async () => {
  const { folder, onChange } = await watchFolder()

  await addRetiredKeys(folder, [publicKeyOf(otherKey)], { site: 'lake-spa', from: 1, through: 5 })

  await vi.waitFor(() => expect(onChange).toHaveBeenCalledOnce(), { timeout: 10_000 })
  expect(onChange.mock.lastCall?.[0].retired).toEqual([
    expect.objectContaining({ kid: otherKey.kid, vouchesFor: [{ site: 'lake-spa', from: 1, through: 5 }] }),
  ])
})

test('a running register learns of a new signing key', async () => {
  const { folder, onChange } = await watchFolder()

  const { to } = await rotateSigningKey(folder)

  await vi.waitFor(() => expect(onChange.mock.lastCall?.[0].signing.kid).toBe(to), { timeout: 10_000 })
})
