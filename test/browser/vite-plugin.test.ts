import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build, createServer, preview } from 'vite'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { evaste } from '../../src/vite.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()
const declaration: DeclarationFile = {
  format: 1,
  site: 'vite-bakery',
  languages: ['en'],
  controller: { name: 'Corner Bakery', email: 'privacy@bakery.example' },
  notice: { url: '/notice' },
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Statistics', purpose: 'analytics', matches: ['*://*/t/stats.js'] }],
}

let root: string

beforeAll(async () => {
  await mkdir('.build', { recursive: true })
  root = await mkdtemp('.build/vite-')
  await writeFile(join(root, 'evaste.json'), JSON.stringify(declaration))
  await writeFile(
    join(root, 'main.js'),
    `import './style.css'\nconst text = 'bread'\ndocument.querySelector('p').append(text)`,
  )
  await writeFile(join(root, 'style.css'), 'p { color: rgb(1, 2, 3) }')
  await writeFile(
    join(root, 'index.html'),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><link rel="icon" href="data:,"><title>Bakery</title></head>
<body><p></p><script src="${visit.pages.other}/t/stats.js"></script><script type="module" src="/main.js"></script></body></html>`,
  )
})
afterAll(() => rm(root, { recursive: true, force: true }))

/** Starts a server with the plug-in; returns its address, and what closes it. */
const SERVERS: Readonly<Record<string, () => Promise<readonly [url: string, close: () => Promise<void>]>>> = {
  async 'in development'() {
    const server = await createServer({ root, configFile: false, logLevel: 'error', plugins: [evaste()] })
    await server.listen(0)
    return [server.resolvedUrls?.local[0] ?? '', () => server.close()]
  },
  async 'as it is built'() {
    await build({ root, configFile: false, logLevel: 'error', plugins: [evaste()] })
    const server = await preview({ root, configFile: false, logLevel: 'error', preview: { port: 0 } })
    return [server.resolvedUrls?.local[0] ?? '', () => server.close()]
  },
}

it.each(Object.keys(SERVERS))(
  '%s, a page of Vite works, and nothing third-party is requested before consent',
  async (name) => {
    const [url, close] = (await SERVERS[name]?.()) ?? ['', () => Promise.resolve()]
    const { page, pages, errors } = visit
    try {
      await page.goto(url)
      await page.locator('p').getByText('bread').waitFor()
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector('p') as Element).color === 'rgb(1, 2, 3)',
      )
      await page.locator('#evaste-banner #accept').waitFor()
      expect(pages.asked).toEqual([])

      await page.locator('#evaste-banner #accept').click()
      await page.waitForFunction(() => window.order?.includes('stats'))

      await expect.poll(() => page.locator('p').textContent()).toBe('bread')
      expect(errors).toEqual([])
    } finally {
      await close()
    }
  },
)
