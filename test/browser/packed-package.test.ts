import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, normalize } from 'node:path'
import { nodeResolve } from '@rollup/plugin-node-resolve'
import { build as esbuild } from 'esbuild-wasm'
import type { Browser } from 'playwright-core'
import { rollup } from 'rollup'
import { build as vite } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import webpack from 'webpack'
import { version } from '../../src/version.js'
import { launchChromium } from './launch.js'

const MAIN = `import { startConsent } from 'evaste'
import { migrateConsent } from 'evaste/migrate'
import 'evaste/ui'

const session = startConsent({
  declaration: {
    format: 1,
    site: 'packed',
    languages: ['en'],
    controller: { name: 'Corner Bakery', email: 'privacy@bakery.example' },
    notice: { url: '/notice' },
    purposes: ['analytics'],
    services: [{ id: 'stats', name: 'Statistics', purpose: 'analytics', matches: ['stats.example'] }],
  },
})
const script = document.createElement('script')
script.src = 'https://stats.example/count.js'
document.head.append(script)
globalThis.acceptAll = () => session.acceptAll()
document.title = String(await migrateConsent(session))
`
const page = (script: string, map = ''): string =>
  `<!doctype html><html lang="en"><head><link rel="icon" href="data:,"><title></title>${map}</head>
<body><p>bread</p><evaste-consent></evaste-consent><script type="module" src="${script}"></script></body></html>`

/** What a page without a bundler maps to files. */
const IMPORT_MAP = `<script type="importmap">${JSON.stringify({
  imports: {
    evaste: '/node_modules/evaste/dist/index.js',
    'evaste/': '/node_modules/evaste/dist/',
    'evaste/ui': '/node_modules/evaste/dist/ui.js',
    'evaste/migrate': '/node_modules/evaste/dist/migrate.js',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
    'js-cookie': '/node_modules/js-cookie/dist/js.cookie.mjs',
  },
})}</script>`

let folder: string
let server: Server
let browser: Browser

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'evaste-installed-'))
  const run = (command: string, words: readonly string[], cwd?: string): string => {
    const { status, stdout, stderr } = spawnSync(command, words, { encoding: 'utf8', ...(cwd && { cwd }) })
    if (status !== 0) throw new Error(`${command} ${words.join(' ')}: ${stderr}`)
    return stdout
  }
  const tarball = run('npm', ['pack', '--silent', '--pack-destination', folder]).trim().split('\n').at(-1) as string
  await writeFile(join(folder, 'package.json'), '{"private":true,"type":"module"}')
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  run('npm', ['install', ...quietly, `./${tarball}`], folder)
  await writeFile(join(folder, 'main.js'), MAIN)
  await writeFile(join(folder, 'index.html'), page('/main.js'))
  server = createServer((request, response) => void answer(request.url ?? '/').then((send) => send(response)))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  browser = await launchChromium()
}, 240_000)
afterAll(async () => {
  await browser.close()
  server.close()
  await rm(folder, { recursive: true, force: true })
})

async function answer(url: string) {
  const path = join(folder, normalize(new URL(url, 'http://localhost').pathname))
  const content = await readFile(path).catch(() => null)
  const type = path.endsWith('.html') ? 'text/html' : path.endsWith('.css') ? 'text/css' : 'text/javascript'
  return (response: import('node:http').ServerResponse) =>
    response.writeHead(content ? 200 : 404, { 'content-type': type }).end(content)
}

const entry = (): string => join(folder, 'main.js')
const out = (name: string): string => join(folder, name)

/** Each builds `main.js` with what is installed, as its documentation begins, and returns the page that loads it. */
const BUILDS: Readonly<Record<string, () => Promise<string>>> = {
  async vite() {
    await vite({ root: folder, configFile: false, logLevel: 'error', build: { outDir: out('vite') }, base: '/vite/' })
    return '/vite/index.html'
  },
  async webpack() {
    const compiler = webpack({
      ...{ mode: 'production', context: folder, entry: entry(), performance: false },
      output: { path: out('webpack'), filename: 'main.js', publicPath: '/webpack/' },
    })
    const stats = await new Promise<webpack.Stats | undefined>((done, fail) =>
      compiler.run((error, result) => (error ? fail(error) : done(result))),
    )
    expect(stats?.toJson().errors).toEqual([])
    expect(stats?.toJson().warnings).toEqual([])
    return '/webpack.html'
  },
  async esbuild() {
    const { warnings } = await esbuild({
      ...{ entryPoints: [entry()], bundle: true, splitting: true, format: 'esm', outdir: out('esbuild') },
    })
    expect(warnings).toEqual([])
    return '/esbuild.html'
  },
  async rollup() {
    const bundle = await rollup({ input: entry(), plugins: [nodeResolve({ browser: true })] })
    await bundle.write({ dir: out('rollup') })
    return '/rollup.html'
  },
  none: () => Promise.resolve('/none.html'),
}

it('the packed package brings the command', () => {
  const { stdout } = spawnSync('node_modules/.bin/evaste', ['--version'], { cwd: folder, encoding: 'utf8' })

  expect(stdout.trim()).toBe(version)
})

it.each(Object.keys(BUILDS))(
  'the packed package, installed and built with %s, asks, takes an answer, and holds what a script inserts until it is allowed',
  async (name) => {
    await writeFile(out(`${name}.html`), name === 'none' ? page('/main.js', IMPORT_MAP) : page(`/${name}/main.js`))
    const path = (await BUILDS[name]?.()) ?? ''
    const visitor = await browser.newPage()
    const errors: string[] = []
    const counted: string[] = []
    await visitor.route('https://stats.example/**', (route) => {
      counted.push(route.request().url())
      return route.fulfill({ contentType: 'text/javascript', body: '' })
    })
    visitor.on('pageerror', (error) => errors.push(String(error)))
    visitor.on('console', (message) => message.type() === 'error' && errors.push(message.text()))

    await visitor.goto(`http://localhost:${(server.address() as AddressInfo).port}${path}`)
    await visitor.locator('#evaste-banner #refuse').click()
    await expect
      .poll(async () => decodeURIComponent(await visitor.evaluate(() => document.cookie)))
      .toContain('"analytics":"refused"')
    await expect.poll(() => visitor.title()).toBe('null')
    expect(counted).toEqual([])
    await visitor.evaluate(() => void (globalThis as unknown as { acceptAll: () => void }).acceptAll())
    await expect.poll(() => counted).toEqual(['https://stats.example/count.js'])
    expect(errors).toEqual([])
    await visitor.close()
  },
  120_000,
)
