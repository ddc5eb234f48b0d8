/**
 * The keys of a storage, by index: a tool's replacement of the storage may not list its keys, and a library's
 * `Object.keys` lists its methods too.
 */
export const storedKeys = (storage: Storage): string[] => {
  const keys: string[] = []
  for (let i = 0; i < storage.length; i++) keys.push(storage.key(i) ?? '')
  return keys
}
