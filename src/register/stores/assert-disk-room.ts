import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'

/** The largest batch of records that one commit writes. */
const RESERVE_BYTES = 8 * 1024 * 1024

/**
 * Rejects if the disk of any of these files has less room than one batch of records needs. A commit that rewrites a page
 * succeeds on a full disk too, so it cannot show that the next batch would fail.
 *
 * @param files paths; `:memory:` is on no disk.
 * @param reserveBytes Default: 8 MiB.
 */
export async function assertDiskRoom(files: readonly string[], reserveBytes = RESERVE_BYTES): Promise<void> {
  const folders = new Set(files.filter((file) => file !== ':memory:').map((file) => dirname(file)))
  for (const folder of folders) {
    const { bavail, bsize } = await statfs(folder)
    if (bavail * bsize < reserveBytes)
      throw new Error(`the disk of ${folder} is full: ${bavail * bsize} bytes are left, ${reserveBytes} are needed`)
  }
}
