// @module-tag slow
import { mkdir, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { build, createServer, type InlineConfig } from 'vite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { evaste, onlyLanguages, type VitePluginOptions } from '../../src/vite.js'
import { smallBakery } from '../declaration/corner-bakery.js'

const PAGE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>Bakery</title>
  </head>
  <body><script type="module" src="/main.js"></script></body>
</html>
`
const declaration: DeclarationFile = {
  ...smallBakery(),
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Stats </script>', purpose: 'analytics', matches: ['stats.example'] }],
}

let root: string
let told: string[]

beforeEach(async () => {
  told = []
  await mkdir('.build', { recursive: true })
  root = await mkdtemp('.build/vite-')
  await writeFile(join(root, 'index.html'), PAGE)
  await writeFile(join(root, 'main.js'), 'document.body.append("bread")')
  await writeFile(join(root, 'evaste.json'), JSON.stringify(declaration))
})
afterEach(() => rm(root, { recursive: true, force: true }))

const configOf = (options?: VitePluginOptions, more: InlineConfig = {}): InlineConfig => ({
  ...{ root, configFile: false, logLevel: 'silent', plugins: [evaste(options)] },
  customLogger: {
    ...{ hasWarned: false, hasErrorLogged: () => false, clearScreen() {}, info() {}, warnOnce() {} },
    warn: (message) => told.push(message),
    error: (message) => told.push(message),
  },
  ...more,
})
const builtPage = async (options?: VitePluginOptions, more?: InlineConfig): Promise<string> => {
  await build(configOf(options, more))
  return readFile(join(root, 'dist/index.html'), 'utf8')
}
/** The order of what matters in a page. */
const order = (html: string): readonly string[] =>
  [...html.matchAll(/charset|evaste-declaration|evaste(?:-sealed)?\.js|Content-Security-Policy|assets\/index/g)].map(
    ([found]) => found,
  )

describe('a build', () => {
  it('has the declaration, the tag and the policy before everything else, and the scripts beside it', async () => {
    const html = await builtPage()

    expect(order(html)).toEqual([
      'charset',
      'evaste-declaration',
      'evaste-sealed.js', // its preload, and that of the page's own script
      'assets/index',
      'evaste-sealed.js',
      'Content-Security-Policy',
      'assets/index',
    ])
    expect(html).toContain('<script src="/evaste/evaste-sealed.js" data-sealed></script>')
    expect(html).not.toContain('Stats </script>')
    const files = await readdir(join(root, 'dist/evaste'))
    expect(files).toEqual(expect.arrayContaining(['evaste-sealed.js', 'evaste-keeper.js', 'evaste-ui.js']))
    // Only the texts of the languages that the site has.
    for (const part of ['first', 'recording'])
      expect(files.filter((name) => name.startsWith(`evaste-${part}-`))).toEqual([
        `evaste-${part}-en.js`,
        `evaste-${part}-fi.js`,
      ])
    expect(files).toContain('evaste-fi.js')
    expect(files).not.toContain('evaste-sv.js')
    expect(told).toEqual([])
  })

  it('is not sealed where that is not wanted, or where nothing needs consent', async () => {
    const unsealed = await builtPage({ sealed: false, folder: 'consent' }, { base: '/shop/' })
    await writeFile(join(root, 'evaste.json'), JSON.stringify({ ...declaration, services: [] }))
    const silent = await builtPage()

    expect(order(unsealed)).toEqual(['charset', 'evaste-declaration', 'evaste.js', 'assets/index'])
    expect(unsealed).toContain('<script src="/shop/consent/evaste.js"></script>')
    expect(order(silent)).toEqual(['charset', 'evaste-declaration', 'evaste.js', 'assets/index'])
  })

  it.each([
    ['its declaration', () => evaste()],
    ['its configuration', () => onlyLanguages('fi', 'en-GB')],
  ])('that bundles the elements has the texts of the languages in %s alone', async (_, plugin) => {
    await writeFile(join(root, 'main.js'), "import '../../dist/ui.js'")

    await build(configOf(undefined, { plugins: [plugin()] }))

    const files = (await readdir(join(root, 'dist/assets'))).join(' ')
    expect(files).toMatch(/\ben-.*\bfi-.*\brecording-en-.*\brecording-fi-/)
    expect(files).not.toMatch(/\b(recording-)?(sv|de|ar)-/)
    expect(told).toEqual([])
  })

  it('with a relative base finds the scripts from pages in folders, too', async () => {
    await mkdir(join(root, 'about'))
    await writeFile(join(root, 'about/index.html'), PAGE)
    const input = ['index.html', 'about/index.html'].map((page) => resolve(root, page))

    const html = await builtPage(undefined, { base: './', build: { rollupOptions: { input } } })

    expect(html).toContain('src="./evaste/evaste-sealed.js"')
    expect(await readFile(join(root, 'dist/about/index.html'), 'utf8')).toContain('src="../evaste/evaste-sealed.js"')
  })

  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['without a declaration', () => rm(join(root, 'evaste.json')), /there is no .*evaste\.json .*evaste init/],
    ['with a wrong one', () => writeFile(join(root, 'evaste.json'), '{"format":2}'), /format/],
    [
      'of a page that cannot be sealed',
      () =>
        writeFile(
          join(root, 'index.html'),
          PAGE.replace('<title', '<script async src="/evaste/evaste-sealed.js"></script><title'),
        ),
      /evaste: \/index\.html:\d+: refused/,
    ],
  ])('fails %s, and says why', async (_, spoil, message) => {
    await spoil()

    await expect(builtPage()).rejects.toThrow(message)
  })

  it('leaves a page alone that has the lines already', async () => {
    const once = await builtPage()
    await writeFile(
      join(root, 'index.html'),
      once.replace(/<script type="module"[^>]*>/, '<script type="module" src="/main.js">'),
    )

    const again = await builtPage()

    expect(again.match(/evaste-declaration/g)).toHaveLength(1)
    expect(again.match(/data-sealed/g)).toHaveLength(1)
  })
})

it('in development, the page is sealed, the scripts are served, and other paths stay Vite’s', async () => {
  const server = await createServer(configOf(undefined, { server: { middlewareMode: false, port: 0, ws: false } }))
  try {
    await server.listen(0)
    const [url = ''] = server.resolvedUrls?.local ?? []

    const html = await (await fetch(url)).text()
    const script = await fetch(new URL('/evaste/evaste-sealed.js', url))
    const other = await fetch(new URL('/evaste/../../../package.json', url))

    // Vite puts its client before the encoding.
    expect(order(html).slice(0, 4)).toEqual([
      'evaste-declaration',
      'evaste-sealed.js', // its preload
      'evaste-sealed.js',
      'Content-Security-Policy',
    ])
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('src="/@vite/client'))
    expect([script.status, script.headers.get('content-type')]).toEqual([200, 'text/javascript; charset=utf-8'])
    expect(await script.text()).toBe(await readFile('dist/site/evaste-sealed.js', 'utf8'))
    expect(await other.text()).not.toContain('"devDependencies"')
  } finally {
    await server.close()
  }
})
