import type { Page } from 'playwright-core'
import { within } from '../visit/visit-page.js'

/** evaste as it runs on a page. */
export interface EvasteOnPage {
  /** The declaration file; `null`: it could not be read there. */
  readonly file: unknown
  /** The purposes that wait for an answer. */
  readonly asked: readonly string[]
}

/** An answer to evaste's question: all, nothing, or one purpose. */
export type EvasteAnswer = 'all' | 'none' | { readonly only: string }

/** The public interface of a session, as far as the scan uses it. */
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

/** `null`: there is no evaste on the page. */
export const readEvaste = (page: Page): Promise<EvasteOnPage | null> =>
  within(
    page.evaluate(async () => {
      const session = (globalThis as unknown as Record<symbol, Session | undefined>)[Symbol.for('evaste')]
      await session?.ready
      return session ? { file: session.declaration?.file ?? null, asked: [...session.asked] } : null
    }),
    null,
    READY_MS,
  )

/** Answers by the page's own interface, and waits until the device has the answer. */
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

/** Its value, to see that it has changed; undefined where there is none. */
const decisionCookie = async (page: Page): Promise<string | undefined> =>
  (await page.context().cookies()).find(({ name }) => name === 'evaste')?.value
