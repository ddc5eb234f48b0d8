import type { Browser, LaunchOptions } from 'playwright-core'
import { CannotRun } from '../../command.js'

/** How the browser is started. */
export interface BrowserStart {
  /** The path of the executable. */
  readonly executablePath: string
  /** Further command-line switches of Chromium. */
  readonly args?: readonly string[]
  /** Its environment variables. Default: those of this process. */
  readonly env?: LaunchOptions['env']
}

const SWITCHES = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Some consent tools do not appear in an automated browser; the scan must see what visitors see.
  '--disable-blink-features=AutomationControlled',
]

/**
 * Starts Chrome or Chromium with playwright-core, which the user installs beside evaste.
 *
 * @throws {CannotRun} if playwright-core is missing, or the browser does not start.
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
