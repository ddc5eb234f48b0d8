import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'

/** Some pages are never idle, or go away meanwhile. */
const MOST_MS = 2_000

/** Resolves when the page's own code has paused too: on a busy machine, a quiet network alone says little. */
export async function whenIdle(page: Page): Promise<void> {
  const idle = page
    .evaluate((timeout) => new Promise((resolve) => requestIdleCallback(resolve, { timeout })), MOST_MS)
    .catch(() => undefined)
  await Promise.race([idle, wait(MOST_MS)])
}
