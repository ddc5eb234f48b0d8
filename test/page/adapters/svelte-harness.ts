import { mkdir, mkdtemp } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { svelte } from '@sveltejs/vite-plugin-svelte'
import { build } from 'vite'
import type { ConsentOptions } from '../../../src/page/session/consent-options.js'
import { turn } from '../session/controlled-session.js'
import type { Harness } from './harness.js'

interface Client {
  show(into: Element, options: ConsentOptions | null): object
  takeOver(into: Element, options: ConsentOptions): object
  go(path: string): void
  flushSync(): void
  unmount(app: object): Promise<void>
}
interface Server {
  renderOnServer(options: ConsentOptions): string
}

const SOURCES = resolve('test/page/adapters/svelte')

/** One of the two files, as the Svelte compiler and Vite make it for a site. */
async function built<Module>(name: 'client' | 'server', folder: string): Promise<Module> {
  await build({
    root: SOURCES,
    configFile: false,
    logLevel: 'error',
    mode: 'development',
    plugins: [svelte({ configFile: false, compilerOptions: { dev: true } })],
    resolve: { conditions: name === 'client' ? ['browser', 'development'] : ['node', 'development'] },
    ssr: { noExternal: true },
    build: {
      outDir: join(folder, name),
      minify: false,
      ...(name === 'server'
        ? { ssr: join(SOURCES, 'server.js') }
        : { lib: { entry: join(SOURCES, 'client.js'), formats: ['es'], fileName: 'client' } }),
    },
  })
  return (await import(/* @vite-ignore */ pathToFileURL(join(folder, name, `${name}.js`)).href)) as Module
}

/** Svelte in development, which warns of what does not hydrate, compiled as a site compiles it. */
export async function svelteHarness(): Promise<Harness> {
  await mkdir('.build', { recursive: true })
  const folder = await mkdtemp(resolve('.build/svelte-'))
  const client = await built<Client>('client', folder)
  const server = await built<Server>('server', folder)
  let app: object | undefined
  const settle = async (): Promise<void> => {
    await turn()
    client.flushSync()
  }
  return {
    name: 'svelte',
    mount(into, options) {
      app = client.show(into, options)
      return settle()
    },
    go(path) {
      client.go(path)
      return settle()
    },
    settle,
    async unmount() {
      if (app) await client.unmount(app)
      app = undefined
    },
    renderOnServer: async (options) => server.renderOnServer(options),
    hydrate(into, options) {
      app = client.takeOver(into, options)
      return settle()
    },
  }
}
