/** Plain calls, one kind at a time: the worst case for whatever stands between a page and the DOM. */
export const loops: Readonly<Record<string, (place: HTMLElement) => void>> = {
  getAttribute(place) {
    place.setAttribute('title', 'watch')
    for (let at = 0; at < 200_000; at += 1) place.getAttribute('title')
  },
  setAttribute(place) {
    for (let at = 0; at < 20_000; at += 1) place.setAttribute('title', `watch ${at}`)
  },
  appendChild(place) {
    for (let at = 0; at < 5_000; at += 1) place.appendChild(document.createElement('div'))
  },
  innerHTML(place) {
    const cell = '<div class="cell"><b>watch</b><i>steel</i></div>'
    for (let at = 0; at < 500; at += 1) place.innerHTML = cell.repeat(5)
  },
  textContent(place) {
    for (let at = 0; at < 20_000; at += 1) place.textContent = `watch ${at}`
  },
}
