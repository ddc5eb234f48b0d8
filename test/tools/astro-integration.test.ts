import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { type AstroOptions, evaste } from '../../src/astro.js'
import { smallBakery } from '../declaration/corner-bakery.js'

const declaration = {
  ...smallBakery(),
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Stats', purpose: 'analytics', matches: ['stats.example'] }],
}
const PAGE = '<!doctype html><html><head><meta charset="utf-8"><title>Bakery</title></head><body>bread</body></html>'

let root: string

beforeEach(async () => {
  await mkdir('.build', { recursive: true })
  root = await mkdtemp('.build/astro-')
  await writeFile(join(root, 'evaste.json'), JSON.stringify(declaration))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** What the hook that Astro calls first gives back to it. */
function setUp(options?: AstroOptions, base = '/') {
  const folder = pathToFileURL(`${resolve(root)}/`)
  const config = { root: folder, base, cacheDir: new URL('.astro/', folder) }
  const [addMiddleware, addWatchFile, updateConfig] = [vi.fn(), vi.fn(), vi.fn()]
  const integration = evaste(options)
  integration.hooks['astro:config:setup']({ config, addMiddleware, addWatchFile, updateConfig })
  return { integration, addMiddleware, addWatchFile, updateConfig, folder }
}

it('writes a middleware that tags every page with the declaration and the address of the scripts', async () => {
  const { addMiddleware, addWatchFile, folder } = setUp({}, '/shop')
  const [{ entrypoint, order }] = addMiddleware.mock.calls[0] as [{ entrypoint: URL; order: string }]
  const code = (await readFile(entrypoint, 'utf8')).replace("'evaste/rewrite'", `'${resolve('src/rewrite.ts')}'`)
  await writeFile(entrypoint, code)
  const { onRequest } = (await import(/* @vite-ignore */ entrypoint.href)) as {
    onRequest(context: object, next: () => Promise<Response>): Promise<Response>
  }

  const response = await onRequest({}, async () => new Response(PAGE, { headers: { 'content-type': 'text/html' } }))

  expect(await response.text()).toMatch(
    /evaste-declaration[^]*<script src="\/shop\/evaste\/evaste-sealed\.js" data-sealed>[^]*Content-Security-Policy/,
  )
  expect(order).toBe('post')
  expect(addWatchFile.mock.calls).toEqual([[new URL('evaste.json', folder)]])
})

it('serves the scripts in development, and copies them beside the built pages', async () => {
  const { integration, updateConfig, folder } = setUp({ folder: 'consent' }, '/shop/')
  const [{ vite }] = updateConfig.mock.calls[0] as [{ vite: { plugins: [{ configureServer(server: object): void }] } }]
  const use = vi.fn()
  vite.plugins[0].configureServer({ middlewares: { use } })

  integration.hooks['astro:build:done']({ dir: new URL('dist/', folder) })

  expect(use.mock.calls).toEqual([['/shop/consent', expect.any(Function)]])
  await access(join(root, 'dist/consent/evaste-sealed.js'))
  await expect(access(join(root, 'dist/consent/maker.html'))).rejects.toThrow()
})

it('says where a declaration was looked for', () => {
  expect(() => setUp({ declaration: 'none.json' })).toThrow(
    /there is no .*none\.json \(Astro’s root\); `npx evaste init`/,
  )
})
