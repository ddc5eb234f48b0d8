import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildDocs } from '../../docs/generate/build-docs.js'
import { accessibilityFindings } from './elements-visit.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()
let folder = ''
beforeAll(async () => {
  mkdirSync('.build', { recursive: true })
  folder = mkdtempSync('.build/docs-browser-')
  await buildDocs(folder)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const onDisk = (page: string): string => pathToFileURL(join(folder, page)).href

test('from disk, the search finds a page by keyboard alone, and nothing is requested from elsewhere', async () => {
  const { page, errors } = visit
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(onDisk('roles/owner.html'))

  await page.keyboard.press('Tab')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('To the content')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('benchmark')
  await page.locator('#results a').first().waitFor()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')

  await page.waitForURL(/benchmarks\.html/)
  await expect.poll(() => page.locator('h1').textContent()).toBe('Benchmarks')
  expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([])
  expect(errors).toEqual([])
})

test('the live examples are evaste’s own elements', async () => {
  const { page } = visit
  await page.goto(onDisk('live-examples.html'))

  const frame = (view: string) => page.frameLocator(`.live[data-view="${view}"] iframe`)

  await frame('banner').getByRole('button', { name: 'Refuse all' }).waitFor()
  await frame('settings').locator('#evaste-settings').waitFor()
  await frame('notice').getByText('Kulmaleipomo Oy').first().waitFor()
  await expect.poll(() => page.locator('iframe[hidden]').count()).toBe(0)
  expect(await page.evaluate(() => [scrollY, document.activeElement?.localName])).toEqual([0, 'body'])
})

test('axe finds nothing on pages of each kind, light and dark, wide and narrow', async () => {
  const { page } = visit
  for (const path of ['index.html', 'rules.html', 'api/evaste.html', 'live-examples.html', 'guide.html'])
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 320],
    ] as const) {
      await page.emulateMedia({ colorScheme })
      await page.setViewportSize({ width, height: 800 })
      await page.goto(onDisk(path))

      expect(await accessibilityFindings(page), `${path} ${colorScheme} ${width}`).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width)
    }
})
