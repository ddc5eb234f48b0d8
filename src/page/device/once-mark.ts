const KEY = 'evaste:once'

const pageAddress = (): string => location.href.replace(/#.*$/, '')

/**
 * Leaves a mark for the next load of this page only: these services may be shown once.
 *
 * @returns `false` if the device does not store it.
 */
export function leaveOnceMark(ids: readonly string[]): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([pageAddress(), ...ids]))
    return true
  } catch {
    return false
  }
}

/** Removes the mark, and returns the services that it lists for this page. */
export function takeOnceMark(): readonly string[] {
  try {
    const text = sessionStorage.getItem(KEY) ?? '[]'
    sessionStorage.removeItem(KEY)
    const [address, ...ids] = JSON.parse(text) as unknown[]
    if (address === pageAddress()) return ids.map(String)
    return []
  } catch {
    return [] // storage is denied, or the value is not a list
  }
}
