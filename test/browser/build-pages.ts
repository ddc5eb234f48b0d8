import { readFile } from 'node:fs/promises'
import { build, type Rollup } from 'vite'
import type { PageFile, PageFiles } from '../../src/register/http/pages.js'

/** The register's pages as the build makes them, without its minifier. */
export async function buildPages(name: 'admin' | 'receipt'): Promise<PageFiles> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['module', 'browser'] }, // Lit as it is shipped, not its development form
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'es2022',
      rollupOptions: {
        input: { [name]: `src/chunks/${name}.ts`, ...(name === 'admin' && { player: 'src/chunks/admin-player.ts' }) },
        preserveEntrySignatures: 'allow-extension',
        output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  })) as Rollup.RollupOutput
  const file = (type: string, text: string): PageFile => ({
    type: `text/${type}; charset=utf-8`,
    body: new TextEncoder().encode(text),
  })
  const html = await readFile(`src/${name}/index.html`, 'utf8')
  const player = await readFile('src/admin/player.html', 'utf8')
  return new Map([
    ...built.output.flatMap((chunk) =>
      chunk.type === 'chunk' ? [[chunk.fileName, file('javascript', chunk.code)] as const] : [],
    ),
    ['index.html', file('html', html.replace(`../chunks/${name}.ts`, `${name}.js`))],
    ...(name === 'admin'
      ? [['player.html', file('html', player.replace('../chunks/admin-player.ts', 'player.js'))] as const]
      : []),
    ['page.css', file('css', await readFile('src/admin/page.css', 'utf8'))],
  ])
}
