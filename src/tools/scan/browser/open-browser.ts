import type { Browser, LaunchOptions } from 'playwright-core'
import { CannotRun } from '../../command.js'

/** How the browser is started. */
export interface BrowserStart {
  /** The program. */
  readonly executablePath: string
  /** Further switches of Chromium. */
  readonly args?: readonly string[]
  /** Its environment. Default: this process's own. */
  readonly env?: LaunchOptions['env']
}

const SWITCHES = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Some consent tools hide from a browser that says it is automated; the scan is about what visitors get.
  '--disable-blink-features=AutomationControlled',
]

/**
 * Starts Chrome or Chromium by playwright-core, which the user installs beside evaste.
 *
 * @throws {CannotRun} where playwright-core is missing, or the browser does not start.
 */
export async function openBrowser({ executablePath, args = [], env }: BrowserStart): Promise<Browser> {
  const { chromium } = await importPlaywright()
  // Chromium refuses to run its sandbox as root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  try {
    return await chromium.launch({ executablePath, args: [...SWITCHES, ...sandbox, ...args], ...(env && { env }) })
  } catch (cause) {
    const [reason = ''] = String((cause as Error).message).split('\n')
    throw new CannotRun(`${executablePath} did not start: ${reason}; name another browser with --browser`, { cause })
  }
}

async function importPlaywright(): Promise<typeof import('playwright-core')> {
  try {
    return await import('playwright-core')
  } catch (cause) {
    throw new CannotRun('scan needs playwright-core; run `npm install --save-dev playwright-core`', { cause })
  }
}
