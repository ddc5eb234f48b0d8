/** What evaste keeps in local storage, under `evaste:<site>:…`. */
export interface DeviceKeys {
  /** @returns `null` where nothing is kept, or storage is denied or corrupt. */
  read<T>(key: string): T | null
  /** @returns `false` where the device does not keep it; it is then remembered for this page only. */
  write(key: string, value: unknown): boolean
  remove(key: string): void
  /** The keys in use that begin with `prefix`. */
  list(prefix: string): readonly string[]
}

/** Opens the device keys of one site. `storage` answers the storage, or throws where it is denied. */
export function openDeviceKeys(site: string, storage: () => Storage): DeviceKeys {
  const memory = new Map<string, string>()
  const name = (key: string): string => `evaste:${site}:${key}`
  return {
    read<T>(key: string): T | null {
      try {
        const text = memory.get(key) ?? storage().getItem(name(key))
        return text ? (JSON.parse(text) as T) : null
      } catch {
        return null // R62: what cannot be read is not there
      }
    },
    write(key, value) {
      const text = JSON.stringify(value)
      try {
        storage().setItem(name(key), text)
        memory.delete(key)
        return true
      } catch {
        memory.set(key, text)
        return false
      }
    },
    remove(key) {
      memory.delete(key)
      try {
        storage().removeItem(name(key))
      } catch {
        // Denied storage keeps nothing to remove.
      }
    },
    list(prefix) {
      const kept = [...memory.keys()]
      try {
        kept.push(
          ...Object.keys(storage()).flatMap((key) => (key.startsWith(name('')) ? key.slice(name('').length) : [])),
        )
      } catch {
        // Denied storage lists nothing.
      }
      return [...new Set(kept)].filter((key) => key.startsWith(prefix))
    },
  }
}
