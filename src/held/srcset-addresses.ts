/** The addresses of a `srcset`, cut as HTML says: a comma inside an address belongs to it. */
export function addressesInSrcset(srcset: string): readonly string[] {
  const addresses: string[] = []
  // An address up to white space, then its descriptors up to a comma outside brackets.
  for (const [, address = ''] of srcset.matchAll(/[\s,]*([^\s,]\S*)((?<!,)(?:\([^)]*\)|[^,(])*)/g))
    addresses.push(address.replace(/,+$/, ''))
  return addresses
}
