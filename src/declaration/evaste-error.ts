/** Every kind of error that evaste throws on a page, in a register or in its tools. */
export type EvasteErrorCode =
  /** The declaration cannot be trusted. */
  | 'declaration-unreadable'
  /** A consent record does not follow the format. */
  | 'record-invalid'
  /** An option or a configuration file of the register is wrong. */
  | 'register-config-invalid'
  /** The register refuses a request; see `problem`. */
  | 'register-problem'
  /** A register export cannot be imported. */
  | 'import-refused'
  /** A command cannot do its work: exit code 2. */
  | 'cannot-run'
  /** A decision was attempted before `session.ready` resolved. */
  | 'not-ready'
  /** The declaration does not say what the page does; the message names the key. */
  | 'not-declared'
  /** A decision was attempted on a server, where there is no visitor. */
  | 'no-visitor'

/**
 * An error with a `code` that programs may rely on; the message is for people.
 *
 * @example
 * try {
 *   rewriteHtml(html, declaration)
 * } catch (error) {
 *   if (error instanceof EvasteError && error.code === 'declaration-unreadable') console.error(error.message)
 * }
 */
export class EvasteError extends Error {
  declare readonly code: EvasteErrorCode

  /** @param message what is wrong, where, and what to do next. */
  constructor(code: EvasteErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
