export type EngineName = 'chromium' | 'firefox' | 'webkit'

export type Key = 'Tab' | 'Shift+Tab' | 'Enter' | 'Space' | 'Escape'

/** One browser engine, with one page open at a time. */
export interface Engine {
  readonly name: EngineName
  readonly version: string
  /** From now on a visitor whom no site knows. */
  forget(): Promise<void>
  /** Resolves when the page has loaded, or when it has had its time. */
  open(url: string): Promise<void>
  /** Answers what an expression, or the promise that it makes, comes to in the page. */
  evaluate(expression: string): Promise<unknown>
  click(selector: string): Promise<void>
  press(key: Key): Promise<void>
  close(): Promise<void>
}

/** An engine is not to be had on this machine. */
export class EngineMissing extends Error {}

export const PAGE_TIMEOUT_MS = 9000
