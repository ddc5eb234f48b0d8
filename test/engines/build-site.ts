import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type OutputOptions, rollup, type RollupOptions } from 'rollup'

interface SiteBuild extends RollupOptions {
  readonly output: OutputOptions
}

/**
 * The builds of what a site copies, as the package is built, but into a folder of their own. The script's comes first.
 *
 * @returns the folder, for whoever reads the builds to take away.
 */
export async function readSiteBuilds(): Promise<{ folder: string; builds: readonly SiteBuild[] }> {
  const folder = await mkdtemp(join(tmpdir(), 'evaste-dist-'))
  process.env.EVASTE_DIST = folder
  const { href } = pathToFileURL(resolve('rollup.config.js'))
  const { default: builds } = (await import(/* @vite-ignore */ href)) as { default: readonly SiteBuild[] }
  const site = join(folder, 'site')
  return { folder, builds: builds.filter(({ output: { file, dir } }) => (file ?? dir)?.startsWith(site)) }
}

/** Builds what a site copies from the source as it stands. */
export async function buildSite(): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const { folder, builds } = await readSiteBuilds()
  for (const build of builds) {
    const bundle = await rollup(build)
    await bundle.write(build.output)
    await bundle.close()
  }
  return { folder, remove: () => rm(folder, { recursive: true }) }
}
