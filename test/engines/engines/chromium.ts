import type { BrowserContext, Page } from 'playwright-core'
import { launchChromium } from '../../browser/launch.js'
import { type Engine, PAGE_TIMEOUT_MS } from './engine.js'

export async function openChromium(): Promise<Engine> {
  const browser = await launchChromium()
  let context: BrowserContext | undefined
  let page: Page
  return {
    name: 'chromium',
    version: browser.version(),
    async forget() {
      await context?.close()
      context = await browser.newContext()
      page = await context.newPage()
    },
    open: (url) => page.goto(url, { waitUntil: 'load', timeout: PAGE_TIMEOUT_MS }).then(nothing, nothing),
    evaluate: (expression) => page.evaluate(expression),
    click: (selector) => page.click(selector, { timeout: 5000 }),
    press: (key) => page.keyboard.press(key),
    close: () => browser.close(),
  }
}

const nothing = (): void => undefined
