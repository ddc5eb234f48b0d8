import { resolve } from 'node:path'
import { build } from 'vite'

/** Bundles a TypeScript file into one that Node.js runs as it is. Drivers and Node's own modules stay outside. */
export async function bundle(entry: string, folder: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite', 'pg'] },
    build: {
      ssr: resolve(entry),
      outDir: folder,
      target: 'node20',
      minify: false,
      rollupOptions: { output: { entryFileNames: 'bundle.mjs' } },
    },
  })
  return resolve(folder, 'bundle.mjs')
}
