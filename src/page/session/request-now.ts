/**
 * Requests a URL, and the page waits for the answer.
 *
 * @throws if there is none.
 */
export function requestNow(url: string): XMLHttpRequest {
  const request = new XMLHttpRequest()
  request.open('GET', url, false)
  request.send()
  return request
}
