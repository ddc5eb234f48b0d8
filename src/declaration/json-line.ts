/** What JSON leaves as it is although a reader of lines, or a terminal, does not: control characters, line separators. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g

/**
 * A value as JSON on one line, for any reader of lines: some break lines at U+2028 and U+2029 too, as Node's `readline`
 * does since version 24.
 *
 * @returns without the line break.
 */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
