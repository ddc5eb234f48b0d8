/**
 * The text at a URL. The page waits for it.
 *
 * @throws if there is none.
 */
export function requestNow(url: string): string {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.send()
  if (request.status > 399) throw new Error(url)
  return request.responseText
}
