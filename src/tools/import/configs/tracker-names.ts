/**
 * Converts a string or a regular expression into evaste’s form of a cookie name: `/^_pk_.+$/i` becomes `_pk_*`.
 *
 * @returns `null` for a pattern that a name with `*` cannot express.
 */
export function trackerNameOf(value: unknown): string | null {
  if (value instanceof RegExp) return fromPattern(value.source)
  if (typeof value !== 'string' || value.trim() === '') return null
  const [, pattern] = /^\/(.+)\/[a-z]*$/.exec(value) ?? []
  if (pattern !== undefined) return fromPattern(pattern)
  if (value.startsWith('^')) return fromPattern(value)
  if (/^[^\s;,=]+$/.test(value)) return value
  return null
}

function fromPattern(pattern: string): string | null {
  const isFromStart = pattern.startsWith('^')
  const isToEnd = pattern.endsWith('$')
  const body = pattern.replace(/^\^|\$$/g, '').replace(/\((\.[*+])\)|\.[*+]|\\[dw][*+]|\[[\w-]+\][*+]/g, '*')
  const plain = body.replace(/\\([.\-_])/g, '$1')
  if (/[[\](){}?+|\\^$]/.test(plain)) return null
  const name = `${isFromStart ? '' : '*'}${plain}${isToEnd ? '' : '*'}`.replace(/\*+/g, '*')
  if (/[^*]/.test(name)) return name
  return null
}
