import { build, type Rollup } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTagPages } from './tag-visit.js'
import { watchShop } from './watch-shop.js'

const visit = useTagPages()
let bundle: string

beforeAll(async () => {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ...{ write: false, minify: false, target: 'es2022' },
      lib: { entry: 'src/index.ts', name: 'bundled', formats: ['iife'] },
    },
  })) as Rollup.RollupOutput[]
  bundle = built[0]?.output[0].code ?? ''
})

/** What a worker gets that the page makes of a blob, and that calls the other origin. */
async function callFromWorker(options: object): Promise<unknown> {
  await visit.page.goto(visit.pages.serve('<body><p>Clocks and watches</p>'))
  await visit.page.addScriptTag({ content: bundle })
  const declaration = {
    ...watchShop,
    services: [{ id: 'counter', name: 'Counter', purpose: 'analytics', matches: ['other.localhost'] }],
  }
  return visit.page.evaluate(
    ([given, other]) => {
      const { bundled } = window as unknown as { bundled: typeof import('../../src/index.js') }
      bundled.startConsent(given as never)
      const code = `fetch('${other}/a').then(({ status }) => status, ({ name }) => name).then(postMessage)`
      const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })))
      return new Promise((resolve) => (worker.onmessage = ({ data }) => resolve(data)))
    },
    [{ declaration, ...options }, visit.pages.other] as const,
  )
}

describe('a worker that a script makes up, on a page with a bundle', () => {
  it('waits as the page does, where the bundle was told of what workers run first', async () => {
    expect(await callFromWorker({ workerUrl: '/evaste/evaste-worker.js' })).toBe('TypeError')
    expect(visit.pages.asked).toEqual([])
  })

  it('is left alone where the bundle was not', async () => {
    expect(await callFromWorker({})).toBe(200)
    expect(visit.pages.asked).toEqual(['/a'])
  })
})
