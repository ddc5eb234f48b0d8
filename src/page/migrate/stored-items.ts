/**
 * The values under a name, decoded: of every cookie, since a parent domain and a path may have their own, and of local
 * storage.
 */
export function storedItems(name: string): readonly string[] {
  return [...cookiesNamed(name), ...localItem(name)]
}

function cookiesNamed(name: string): readonly string[] {
  try {
    return document.cookie
      .split('; ')
      .filter((cookie) => cookie.startsWith(`${name}=`))
      .map((cookie) => decode(cookie.slice(name.length + 1)))
  } catch {
    return [] // a sandboxed frame has no cookies
  }
}

function localItem(name: string): readonly string[] {
  try {
    return [localStorage.getItem(name) ?? []].flat()
  } catch {
    return [] // storage is denied
  }
}

/** Some tools write their cookie without encoding it. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}
