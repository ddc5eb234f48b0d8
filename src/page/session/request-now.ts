/**
 * The text at a URL. The page waits for it.
 *
 * @throws if there is none.
 */
export function requestNow(url: string): string {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  // Whatever encoding a server states for a declaration: JSON is UTF-8, and `fetch` reads it so on later pages.
  request.overrideMimeType('text/plain;charset=utf-8')
  request.send()
  if (request.status > 399) throw new Error(url)
  return request.responseText
}
