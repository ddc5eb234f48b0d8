import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assertDiskRoom } from '../../../src/register/stores/assert-disk-room.js'

test('a disk has room if the largest batch fits, whatever else could still be rewritten', async () => {
  const file = join(tmpdir(), 'register.sqlite')

  await expect(assertDiskRoom([file], 1)).resolves.toBeUndefined()
  await expect(assertDiskRoom([':memory:', file], Number.MAX_SAFE_INTEGER)).rejects.toThrow('is full')
  await expect(assertDiskRoom([':memory:'], Number.MAX_SAFE_INTEGER)).resolves.toBeUndefined()
})
