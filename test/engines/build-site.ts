import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OutputOptions, rollup, type RollupOptions } from 'rollup'

/** Builds what a site copies from the source as it stands, into a folder of its own; answers that folder. */
export async function buildSite(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-dist-'))
  // The configuration empties the folders that it is told of.
  Object.assign(process.env, { EVASTE_DIST: folder, EVASTE_BUILD: join(folder, 'build') })
  const { href } = pathToFileURL(resolve('rollup.config.js'))
  const { default: builds } = (await import(/* @vite-ignore */ href)) as { default: readonly RollupOptions[] }
  for (const build of builds) {
    const output = build.output as OutputOptions
    if (!(output.file ?? output.dir)?.startsWith(join(folder, 'site'))) continue
    const bundle = await rollup(build)
    await bundle.write(output)
    await bundle.close()
  }
  return folder
}
