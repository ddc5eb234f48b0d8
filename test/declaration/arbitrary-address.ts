import fc from 'fast-check'

/** Few letters, so that patterns and addresses meet. */
const host = fc
  .array(fc.constantFrom('a', 'b', 'ä', 'www'), { maxLength: 3 })
  .map((labels) => [...labels, 'example'].join('.'))
const port = fc.constantFrom('', '', ':*', ':80', ':443', ':8080')
const path = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '?', '.'), maxLength: 6 }).map((rest) => `/${rest}`)
/** One entry of `matches`. */
export const arbitraryPattern = fc.oneof(
  host,
  fc
    .tuple(fc.constantFrom('*', 'http', 'https', 'ws', 'wss'), fc.constantFrom('', '*.'), host, port, path)
    .map(([scheme, below, name, at, rest]) => `${scheme}://${below}${name}${at}${rest}`),
  path.map((rest) => `*://*${rest}`),
)
/** What a page may ask for, and what it may not. */
export const arbitraryAddress = fc.oneof(
  fc
    .tuple(
      fc.constantFrom('http:', 'https:', 'wss:', 'HTTPS:', '', 'ftp:', 'data:'),
      fc.constantFrom('', 'user:word@'),
      host.map((name) => name.replace('a', 'A')),
      fc.constantFrom('', '.', ':80', ':8080', ':443'),
      path.map((rest) => rest.replaceAll('*', 'x')),
    )
    .map(([scheme, user, name, at, rest]) => `${scheme}//${user}${name}${at}${rest}`),
  path.map((rest) => rest.replaceAll('*', 'y')),
)
