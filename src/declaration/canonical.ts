/**
 * The RFC 8785 (JCS) form of a JSON value: keys in UTF-16 order, no white space, ECMAScript numbers.
 *
 * @throws {TypeError} on what JSON cannot hold: lone surrogates, non-finite numbers, functions, cycles.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${Array.from(value, (item) => canonical(item)).join()}]`
  if (typeof value === 'object' && value !== null) {
    let members = ''
    for (const key of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[key]
      if (member !== undefined) members += `${members && ','}${canonical(key)}:${canonical(member)}`
    }
    return `{${members}}`
  }
  const isJson =
    value === null ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (typeof value === 'string' && value.isWellFormed())
  if (!isJson) throw new TypeError(`not JSON: ${typeof value}`)
  return JSON.stringify(value)
}
