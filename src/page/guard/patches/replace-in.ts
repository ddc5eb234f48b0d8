import type { Make, Patches, ReplaceOptions } from './patches.js'
import { documentPrototype, type Realm } from './realm.js'

/** Replaces each of these properties of each of these interfaces; both lists are separated by spaces. */
export function replaceIn(
  realm: Realm,
  { replace }: Patches,
  owners: string,
  names: string,
  make: (original: Parameters<Make>[0], name: string) => ReturnType<Make>,
  options?: ReplaceOptions,
): void {
  const interfaces = realm as unknown as Record<string, { readonly prototype: object } | undefined>
  for (const owner of owners.split(' ')) {
    const target = owner === 'Document' ? documentPrototype(realm) : interfaces[owner]?.prototype
    for (const name of names.split(' ')) replace(target, name, (original) => make(original, name), options)
  }
}
