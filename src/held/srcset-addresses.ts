/** The URLs of a `srcset`, split by the rules of HTML: a comma inside a URL belongs to it. */
export function addressesInSrcset(srcset: string): readonly string[] {
  const addresses: string[] = []
  // A URL up to white space, then its descriptors up to a comma outside parentheses.
  for (const [, address = ''] of srcset.matchAll(/[\s,]*([^\s,]\S*)((?<!,)(?:\([^)]*\)|[^,(])*)/g))
    addresses.push(address.replace(/,+$/, ''))
  return addresses
}
