/** The URLs of a `srcset`, split by the rules of HTML: a comma inside a URL belongs to it. */
export function addressesInSrcset(srcset: string): readonly string[] {
  const addresses: string[] = []
  // A URL up to white space; then the commas that end it, or its descriptors up to a comma outside parentheses.
  // Without a lookbehind: in Safari before 16.4 that is a syntax error of the whole script.
  for (const [, address = ''] of srcset.matchAll(/[\s,]*([^\s,](?:\S*[^\s,])?)(?:,+|(?:\([^)]*\)|[^,(])*)/g))
    addresses.push(address)
  return addresses
}
