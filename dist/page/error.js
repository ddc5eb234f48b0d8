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
class EvasteError extends Error {
    /** @param message what is wrong, where, and what to do next. */
    constructor(code, message, options) {
        super(message, options);
        this.code = code;
    }
}

export { EvasteError as E };
