/**
 * Characters that JSON does not escape, but that affect line readers or terminals: control characters and line
 * separators.
 */
const UNSAFE = /[\u007f-\u009f\u2028\u2029]/g

/**
 * Formats a value as JSON on one line, for any line reader: some split lines at U+2028 and U+2029 too, as Node's
 * `readline` does since version 24.
 *
 * @returns the line without its line break.
 */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
