import { existsSync } from 'node:fs'
import puppeteer, { type BrowserContext, type KeyInput, type Page } from 'puppeteer-core'
import { type Engine, EngineMissing, PAGE_TIMEOUT_MS } from './engine.js'

const PATHS = ['/usr/bin/firefox-esr', '/usr/bin/firefox']

/** Firefox as its makers ship it: Playwright's would be a build of its own. */
export async function openFirefox(): Promise<Engine> {
  const executablePath = [process.env.FIREFOX_PATH, ...PATHS].find((path) => path && existsSync(path))
  if (!executablePath) throw new EngineMissing('no Firefox: install firefox-esr, or set FIREFOX_PATH')
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, timeout: 120_000 })
  let context: BrowserContext | undefined
  let page: Page
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^.*\//, ''),
    async forget() {
      await context?.close()
      context = await browser.createBrowserContext()
      page = await context.newPage()
    },
    open: (url) => page.goto(url, { waitUntil: 'load', timeout: PAGE_TIMEOUT_MS }).then(nothing, nothing),
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector),
    async press(key) {
      const [last, held] = key.replace('Space', ' ').split('+').reverse() as [KeyInput, KeyInput?]
      if (held) await page.keyboard.down(held)
      await page.keyboard.press(last)
      if (held) await page.keyboard.up(held)
    },
    close: () => browser.close(),
  }
}

const nothing = (): void => undefined
