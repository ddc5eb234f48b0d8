import { open, rename, rm } from 'node:fs/promises'

/** Replaces a file, so that after a crash it has either its old content or its new one. Only the owner can read it. */
export const replaceFile = async (file: string, content: string): Promise<void> =>
  rename(await writeBeside(file, content), file)

/** Writes a file completely and syncs it, under a name that is not its final one. @returns that name. */
export async function writeBeside(file: string, content: string): Promise<string> {
  const fresh = `${file}.${process.pid}`
  await rm(fresh, { force: true })
  const handle = await open(fresh, 'wx', 0o600)
  try {
    await handle.writeFile(`${content}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return fresh
}
