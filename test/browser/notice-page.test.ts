import { readFile } from 'node:fs/promises'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { noticeSections } from '../../src/notice/notice-sections.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { noticePage } from '../../src/tools/notice/notice-page.js'
import { renderNotice } from '../../src/tools/notice/render-notice.js'
import { launchChromium } from './launch.js'

let browser: Browser

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser.close())

it('a written notice reads on a phone: nothing is wider than it, and each caption stays in whole lines', async () => {
  const declaration = parseDeclaration(await readFile('demo/sites/sonmark/evaste.json', 'utf8'))
  const texts = await loadTexts('en')
  const content = renderNotice(noticeSections(declaration, texts, 'en'), texts)
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } })

  await page.setContent(
    noticePage({ title: 'Privacy', language: 'en', direction: 'ltr', translations: [], content, data: '{}' }),
  )

  const captions = await page.locator('caption').evaluateAll((all) => all.map((one) => one.getBoundingClientRect()))
  expect(captions.length).toBeGreaterThan(0)
  expect(captions.filter(({ height, width }) => height > width)).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
})
