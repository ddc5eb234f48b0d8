import type { Browser } from 'playwright-core'
import { openBrowser } from '../../src/tools/scan/browser/open-browser.js'
import { scanSite, type ScanOptions } from '../../src/tools/scan/scan-site.js'
import type { ScanResult } from '../../src/tools/scan/scan-result.js'
import { HostPace } from '../../src/tools/scan/visit/host-pace.js'
import { endRoutesFirst, findChromium } from './launch.js'

/** The browser that the command would start. */
export async function openScanBrowser(): Promise<Browser> {
  const { executablePath = '', env } = await findChromium()
  const args = ['--no-sandbox', '--disable-gpu']
  return endRoutesFirst(await openBrowser({ executablePath, args, ...(env && { env }) }))
}

/** Scans without a pause between pages. */
export const scanQuickly = (browser: Browser, options: Partial<ScanOptions> & { url: string }): Promise<ScanResult> =>
  scanSite(browser, {
    pages: 20,
    patience: { leastMs: 500, quietMs: 800, mostMs: 15_000 },
    pace: new HostPace(0),
    newContext: (one) => one.newContext(),
    ...options,
  })

/** Kind and name of each thing, by the moment in which it was seen. */
export const seenIn = (result: ScanResult, moment: string): readonly string[] =>
  result.things
    .filter(({ seen }) => moment in seen)
    .map(({ kind, name }) => `${kind} ${name}`)
    .sort()
