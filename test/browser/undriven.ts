import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium } from './launch.js'

/**
 * Opens an address in a Chromium that nobody drives: while a driver is attached, it prerenders nothing. What happens, the
 * pages have to do and tell by themselves.
 *
 * @returns closes it.
 */
export async function openUndriven(url: string): Promise<() => Promise<void>> {
  const { executablePath = chromium.executablePath(), env = process.env } = await findChromium()
  const profile = await mkdtemp(join(tmpdir(), 'evaste-profile-'))
  const browser = spawn(
    executablePath,
    // Without a port to drive it by, headless Chromium prints the page and goes.
    [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'],
      `--user-data-dir=${profile}`,
      url,
    ],
    { stdio: 'ignore', env: env as NodeJS.ProcessEnv },
  )
  return async () => {
    const gone = once(browser, 'exit')
    if (browser.exitCode === null && browser.kill()) await gone
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  }
}
