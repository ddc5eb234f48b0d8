/**
 * The RFC 8785 (JCS) form of a JSON value: keys in UTF-16 order, no white space, ECMAScript numbers.
 *
 * @throws {TypeError} for values that JSON cannot represent: lone surrogates, non-finite numbers, functions, cycles.
 */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${[...(value as readonly unknown[])].map((item) => canonical(item)).join()}]`
  if (typeof value === 'object' && value !== null) {
    let members = ''
    for (const key of Object.keys(value).sort()) {
      const member = (value as Record<string, unknown>)[key]
      if (member !== undefined) members += `${members && ','}${quote(key)}:${canonical(member)}`
    }
    return `{${members}}`
  }
  if (typeof value === 'string') return quote(value)
  const isJson = value === null || typeof value === 'boolean' || Number.isFinite(value)
  if (!isJson) throw new TypeError(`not JSON: ${typeof value}`)
  return String(value === 0 ? 0 : value) // JSON has no -0
}

/** Most texts need no escaping, and testing for that is faster than escaping. */
function quote(text: string): string {
  if (/^[ !#-[\]-~]*$/.test(text)) return `"${text}"`
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('not JSON: a lone surrogate')
  return JSON.stringify(text)
}
