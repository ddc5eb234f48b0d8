const nameOf = (site: string, key: string): string => `evaste:${site}:${key}`

/**
 * Reads `evaste:<site>:<key>` from local storage. Returns `null` if the key is missing or corrupt or storage is denied
 * (R62).
 */
export function readKey<Value>(site: string, key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(site, key)) ?? 'null') as Value | null
  } catch {
    return null
  }
}

/** @returns `false` if the device does not store it. */
export function writeKey(site: string, key: string, value: unknown): boolean {
  try {
    localStorage.setItem(nameOf(site, key), JSON.stringify(value, keepLists))
    return true
  } catch {
    return false
  }
}

export function removeKey(site: string, key: string): void {
  try {
    localStorage.removeItem(nameOf(site, key))
  } catch {
    // Denied storage contains nothing to remove.
  }
}

/** Older versions of Prototype.js add a `toJSON` to arrays that turns them into strings, so it is bypassed. */
function keepLists(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  if (Array.isArray(this[key])) return this[key]
  return value
}

/** The keys of a site that start with `prefix`. */
export function listKeys(site: string, prefix: string): readonly string[] {
  const start = nameOf(site, '')
  try {
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(start + prefix))
      .map((name) => name.slice(start.length))
  } catch {
    return []
  }
}
