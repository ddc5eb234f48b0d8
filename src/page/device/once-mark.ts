const KEY = 'evaste:once'

const pageAddress = (): string => location.href.replace(/#.*$/, '')

/**
 * Leaves a mark for the next load of this page, and of no other: these services may be shown once.
 *
 * @returns `false` where the device does not store it.
 */
export function leaveOnceMark(ids: readonly string[]): boolean {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([pageAddress(), ...ids]))
    return true
  } catch {
    return false
  }
}

/** Takes the mark away, and returns the services that it names for this page. */
export function takeOnceMark(): readonly string[] {
  try {
    const text = sessionStorage.getItem(KEY) ?? '[]'
    sessionStorage.removeItem(KEY)
    const [address, ...ids] = JSON.parse(text) as unknown[]
    return address === pageAddress() ? ids.map(String) : []
  } catch {
    return [] // denied, or not a list
  }
}
