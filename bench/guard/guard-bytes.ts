import { rm } from 'node:fs/promises'
import { brotliCompressSync } from 'node:zlib'
import { rollup } from 'rollup'
import { readSiteBuilds } from '../../test/engines/build-site.js'

/** The guard's part of the script, in bytes after brotli: built alone, as the script is built. */
export async function measureGuardBytes(): Promise<number> {
  const { folder, builds } = await readSiteBuilds()
  try {
    const bundle = await rollup({ ...builds[0], input: 'src/page/guard/guard.ts' })
    const { output } = await bundle.generate({ format: 'es' })
    await bundle.close()
    return brotliCompressSync(output[0].code).length
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
