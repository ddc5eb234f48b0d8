const nameOf = (site: string, key: string): string => `evaste:${site}:${key}`

/** Reads what is kept in local storage under `evaste:<site>:<key>`. Denied or corrupt: `null`, it is not there (R62). */
export function readKey<Value>(site: string, key: string): Value | null {
  try {
    return JSON.parse(localStorage.getItem(nameOf(site, key)) ?? 'null') as Value | null
  } catch {
    return null
  }
}

/** @returns `false` where the device does not keep it. */
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
    // Denied storage keeps nothing to remove.
  }
}

/** Older Prototype.js gives lists a `toJSON` that makes texts of them: a list is written as the list it is. */
function keepLists(this: Readonly<Record<string, unknown>>, key: string, value: unknown): unknown {
  return Array.isArray(this[key]) ? this[key] : value
}

/** The keys of a site that begin with `prefix`. */
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
