import type { Page } from 'playwright-core'
import { within } from '../visit/visit-page.js'

/** evaste as it runs on a page. */
export interface EvasteOnPage {
  /** The declaration file; `null` if it could not be read there. */
  readonly file: unknown
  /** The purposes that need an answer. */
  readonly asked: readonly string[]
}

/** An answer to evaste's banner: all, nothing, or one purpose. */
export type EvasteAnswer = 'all' | 'none' | { readonly only: string }

/** The part of a session's public interface that the scan uses. */
interface Session {
  readonly ready: Promise<void>
  readonly declaration: { readonly file: unknown } | null
  readonly asked: readonly string[]
  readonly decision: object | null
  acceptAll(): void
  refuseAll(): void
  decide(choices: Readonly<Record<string, boolean>>): void
}

const READY_MS = 10_000
const SAVED_MS = 5000

/** `null` if the page has no evaste. */
export const readEvaste = (page: Page): Promise<EvasteOnPage | null> =>
  within(
    page.evaluate(async () => {
      const session = (globalThis as unknown as Record<symbol, Session | undefined>)[Symbol.for('evaste')]
      await session?.ready
      if (session) return { file: session.declaration?.file ?? null, asked: [...session.asked] }
      return null
    }),
    null,
    READY_MS,
  )

/** Answers with the page's own interface, and waits until the device has stored the answer. */
export async function answerEvaste(page: Page, answer: EvasteAnswer): Promise<void> {
  const decidedBefore = await decisionCookie(page)
  await page.evaluate(async (given) => {
    const session = (globalThis as unknown as Record<symbol, Session>)[Symbol.for('evaste')] as Session
    await session.ready
    if (given === 'all') session.acceptAll()
    else if (given === 'none') session.refuseAll()
    else session.decide({ [given.only]: true })
  }, answer)
  for (const since = Date.now(); Date.now() - since < SAVED_MS;) {
    if ((await decisionCookie(page)) !== decidedBefore) return
    await new Promise((done) => setTimeout(done, 50))
  }
}

/** The cookie's value, to detect a change; undefined without a cookie. */
const decisionCookie = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === 'evaste')?.value
