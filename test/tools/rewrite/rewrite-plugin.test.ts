import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rollup } from 'rollup'
import { expect, it } from 'vitest'
import { build } from 'vite'
import { rewritePlugin } from '../../../src/rewrite.js'
import { townBakery } from './town-bakery.js'

const LIVE = '<img src="https://tracker.example/a.gif">'
const HELD = '<img data-evaste-held="tracker" data-evaste-src="https://tracker.example/a.gif">'

it('Vite builds pages that load nothing before consent', async () => {
  const root = await mkdtemp(join(tmpdir(), 'evaste-vite-'))
  await mkdir(join(root, 'public'))
  await writeFile(join(root, 'main.js'), 'document.title = "Bread"')
  await writeFile(
    join(root, 'index.html'),
    `<!doctype html><head><script type=module src=/main.js></script></head>${LIVE}`,
  )

  await build({ root, logLevel: 'silent', plugins: [rewritePlugin(townBakery())] })

  const html = await readFile(join(root, 'dist/index.html'), 'utf8')
  expect(html).toContain(HELD)
  expect(html).toMatch(/<script type="module" crossorigin src="\/assets\/index-[\w-]+\.js">/)
})

it('rollup writes out pages that load nothing before consent, and every other asset as it was', async () => {
  const assets = { 'page.html': LIVE, 'bytes.HTM': new TextEncoder().encode(LIVE), 'data.json': JSON.stringify(LIVE) }
  const emit = {
    name: 'own-assets',
    resolveId: (id: string) => id,
    load: () => 'export default 1',
    buildEnd(this: { emitFile(file: object): void }) {
      for (const [fileName, source] of Object.entries(assets)) this.emitFile({ type: 'asset', fileName, source })
    },
  }
  const bundle = await rollup({ input: 'bread', plugins: [emit, rewritePlugin(townBakery())] })

  const { output } = await bundle.generate({})

  const sources = output.flatMap((file) => (file.type === 'asset' ? [[file.fileName, String(file.source)]] : []))
  expect(Object.fromEntries(sources)).toEqual({
    'page.html': HELD,
    'bytes.HTM': HELD,
    'data.json': assets['data.json'],
  })
})
