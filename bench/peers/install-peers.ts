import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { build } from 'vite'
import type { Contestant } from './contestants.js'

const run = promisify(execFile)
const FOLDER = resolve('.build/peers')

/** Where pages load the peers from. */
export const PEERS = join(FOLDER, 'node_modules')

/** Installs what takes part, in exact versions, and bundles what needs it. */
export async function installPeers(contestants: readonly Contestant[]): Promise<void> {
  await mkdir(PEERS, { recursive: true })
  const dependencies = Object.fromEntries(
    contestants.flatMap(({ installed }) => (installed ? [splitName(installed)] : [])),
  )
  await writeFile(join(FOLDER, 'package.json'), `${JSON.stringify({ private: true, type: 'module', dependencies })}\n`)
  await run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: FOLDER })
  for (const { name, source, script } of contestants) {
    if (source) await bundle(name, source)
    if (script) await writeFile(join(PEERS, `${name}.js`), script(readBuilt))
  }
}

/** Bundles code of our own with what it imports, as a site would. */
async function bundle(name: string, source: string): Promise<void> {
  const entry = join(FOLDER, `${name}.entry.js`)
  await writeFile(entry, source)
  await bundleFile(name, entry)
}

/** Bundles a file for the page, which finds it as `/peers/<name>.js`. */
export async function bundleFile(name: string, entry: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: PEERS,
      emptyOutDir: false,
      copyPublicDir: false,
      lib: { entry, formats: ['es'], fileName: () => `${name}.js` },
    },
  })
}

const readBuilt = (file: string): string => readFileSync(join('dist/site', file), 'utf8')

/** The version that is really installed. */
export async function installedVersion({ installed }: Contestant): Promise<string> {
  if (!installed) return ''
  const [name] = splitName(installed)
  const manifest = await readFile(join(PEERS, name, 'package.json'), 'utf8')
  return (JSON.parse(manifest) as { version: string }).version
}

const splitName = (installed: string): readonly [name: string, version: string] => {
  const at = installed.lastIndexOf('@')
  return [installed.slice(0, at), installed.slice(at + 1)]
}
