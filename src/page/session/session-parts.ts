import type { Decision } from '../../decision/decision.js'
import type { Held } from '../guard/policy/held.js'
import type { SessionReceipt } from './consent-session.js'

/** The parts of a window that a session reads. */
export interface SessionPage {
  readonly document: Pick<Document, 'dispatchEvent'> & { readonly documentElement: { readonly lang: string } }
  readonly location: { readonly pathname: string }
  readonly navigator: { readonly globalPrivacyControl?: boolean }
}

/** What a session reads from outside itself, and the effects that it triggers there. */
export interface SessionParts {
  readonly page: SessionPage
  readonly now: () => Date
  /** Whether this page asks at all; if not, `asked` stays empty. */
  readonly mayAsk: (site: string) => boolean
  /** BCP 47. Default: the language of the page. */
  readonly language?: string | undefined
  readonly held: () => readonly Held[]
  /** The receipt of a decision, once the register has acknowledged it. */
  readonly receiptOf: (decision: Decision) => SessionReceipt | null
  /** Persists and applies a decision that was made on this page. */
  readonly commit: (decision: Decision, previous: Decision | null, isWithdrawal: boolean) => void
  /** What was allowed once before the page was reloaded to show it. Default: nothing. */
  readonly allowedOnce?: readonly string[] | undefined
  /**
   * Reloads a page whose policy blocks what is allowed once.
   *
   * @returns whether it reloads; the current page must then not show it.
   */
  readonly reloadForOnce?: (ids: readonly string[]) => boolean | undefined
  readonly openUi: () => Promise<unknown>
  readonly stop: () => void
}
