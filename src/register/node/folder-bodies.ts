import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { newId } from '../crypto/new-id.js'
import type { RecordingBodies } from '../recordings/recording-bodies.js'

/** Ids of sites and recordings: nothing that leads out of the folder. */
const SAFE = /^[A-Za-z0-9_-]{1,128}$/

/** Stores bodies in a folder on disk, with a folder for each site. Only the register's own user can read them. */
export function createFolderBodies(folder: string): RecordingBodies {
  const fileOf = (site: string, recordingId: string): string => {
    if (!SAFE.test(site) || !SAFE.test(recordingId))
      throw new TypeError('the id of a site and of a recording are needed')
    return join(folder, site, recordingId)
  }
  return {
    async put(site, recordingId, body) {
      const file = fileOf(site, recordingId)
      await mkdir(join(folder, site), { recursive: true, mode: 0o700 })
      const temporary = `${file}.${newId()}.part`
      try {
        await writeDurably(temporary, body)
        await rename(temporary, file) // so that a body is complete or not there
      } catch (cause) {
        await rm(temporary, { force: true })
        throw cause
      }
      await syncFolder(join(folder, site))
    },
    async get(site, recordingId) {
      return readFile(fileOf(site, recordingId)).catch((cause: unknown) => {
        if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw cause
      })
    },
    delete: (site, recordingId) => rm(fileOf(site, recordingId), { force: true }),
  }
}

async function writeDurably(file: string, body: Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(body)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** The name in the folder, too, must survive a power failure. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
