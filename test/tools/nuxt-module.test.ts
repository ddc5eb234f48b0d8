import { access, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import evasteModule, { type NuxtApp, type NuxtModuleOptions } from '../../src/nuxt.js'
import { smallBakery } from '../declaration/corner-bakery.js'

const declaration = {
  ...smallBakery(),
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Stats', purpose: 'analytics', matches: ['stats.example'] }],
}
const PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bakery</title></head><body>bread</body></html>'

let root: string

beforeEach(async () => {
  await mkdir('.build', { recursive: true })
  root = await mkdtemp('.build/nuxt-')
  await writeFile(join(root, 'evaste.json'), JSON.stringify(declaration))
})
afterEach(() => rm(root, { recursive: true, force: true }))

/** Nuxt's options after the module has run, and the names that it imports by itself. */
function setUp(inline: NuxtModuleOptions = {}, ofConfig?: NuxtModuleOptions) {
  const options = {
    rootDir: resolve(root),
    buildDir: resolve(root, '.nuxt'),
    app: { baseURL: '/shop/' },
    vue: {
      compilerOptions: { isCustomElement: (tag: string) => tag === 'my-map' } as {
        isCustomElement?: ((tag: string) => boolean) | undefined
      },
    },
    nitro: { plugins: ['own'], publicAssets: [{ dir: 'own' }] } as NuxtApp['options']['nitro'],
    watch: [] as (string | RegExp)[],
    ...(ofConfig && { evaste: ofConfig }),
  }
  const hooks = new Map<string, (list: object[]) => void>()
  const imports: object[] = []
  const components: object[] = []
  // In Nuxt's order: it empties its folder before it builds.
  evasteModule(inline, {
    options,
    hook: (name: string, handler: never) => void hooks.set(name, handler),
  })
  hooks.get('build:before')?.([])
  hooks.get('imports:extend')?.(imports)
  hooks.get('components:extend')?.(components)
  return { options, imports, components }
}

it('gives Nitro a plug-in that tags every page with the declaration and the address of the scripts', async () => {
  const { options } = setUp()
  const [own, plugin = ''] = options.nitro.plugins ?? []
  const code = (await readFile(plugin, 'utf8')).replace("'evaste/rewrite'", `'${resolve('src/rewrite.ts')}'`)
  const file = resolve(root, 'plugin.mjs')
  await writeFile(file, code)
  const { default: plugIn } = (await import(/* @vite-ignore */ file)) as { default: (app: object) => void }
  const handlers = new Map<string, (response: { body: unknown }) => void>()
  plugIn({
    hooks: { hook: (event: string, handler: (response: { body: unknown }) => void) => handlers.set(event, handler) },
  })
  const [page, stream] = [{ body: PAGE as unknown }, { body: 7 as unknown }]

  handlers.get('render:response')?.(page)
  handlers.get('render:response')?.(stream)

  expect(own).toBe('own')
  expect(page.body).toMatch(
    /evaste-declaration[^]*<script src="\/shop\/evaste\/evaste-sealed\.js" data-sealed>[^]*Content-Security-Policy/,
  )
  expect(stream.body).toBe(7)
})

it('serves the scripts alone, and restarts development when the declaration changes', async () => {
  const { options } = setUp({ folder: 'consent' })

  const served = options.nitro.publicAssets?.[1]

  expect(served).toEqual({ dir: resolve(root, '.nuxt/evaste'), baseURL: '/consent', maxAge: 0 })
  await access(join(served?.dir ?? '', 'evaste-sealed.js'))
  await expect(access(join(served?.dir ?? '', 'maker.html'))).rejects.toThrow()
  expect(options.watch).toEqual([resolve(root, 'evaste.json')])
})

it('tells Vue of the elements, and imports what evaste/vue has', () => {
  const { options, imports, components } = setUp()
  const { isCustomElement } = options.vue.compilerOptions

  expect(['evaste-consent', 'my-map', 'div'].map((tag) => isCustomElement?.(tag))).toEqual([true, true, false])
  expect(imports).toContainEqual({ name: 'useConsent', from: 'evaste/vue' })
  expect(components).toMatchObject([{ pascalName: 'Consented', export: 'Consented', filePath: 'evaste/vue' }])
})

it('tells Nuxt the key of its options, for the types of the configuration', async () => {
  expect(await evasteModule.getMeta()).toEqual({ name: 'evaste', configKey: 'evaste' })
})

it('takes its options from the configuration, and says where a declaration was looked for', async () => {
  const { nitro } = setUp({}, { sealed: false }).options
  const code = await readFile(nitro.plugins?.[1] ?? '', 'utf8')

  expect(code).toContain('"sealed":false')
  expect(() => setUp({ declaration: 'none.json' })).toThrow(/there is no .*none\.json \(Nuxt’s root\)/)
})
