/** A script as plugins that delay JavaScript write it into HTML: an unknown type, and its address in a data attribute. */
export const delayedScript = (address: string, text = ''): string =>
  `<script type="delayed" ${address && `data-delayed-src="${address}"`}>${text}</script>`

/**
 * What such a plugin's loader does, as WP Rocket documents its own: it waits for the first gesture, then loads one script
 * after another, each once the one before has fired `load` or `error`. An inline script becomes a `data:` address, so that
 * it fires too. A click that comes meanwhile is taken from the page, and given back at the end.
 */
export const delayLoader = `{
  const gestures = ['keydown', 'mousedown', 'mousemove', 'touchstart', 'wheel']
  const clicks = []
  const keepClick = (event) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    clicks.push(event.target)
  }
  const loadOne = (old) => new Promise((done) => {
    const script = document.createElement('script')
    for (const { name, value } of old.attributes) if (name !== 'type') script.setAttribute(name, value)
    script.onload = script.onerror = done
    script.src = old.dataset.delayedSrc ?? 'data:text/javascript;base64,' + btoa(unescape(encodeURIComponent(old.text)))
    old.replaceWith(script)
  })
  const start = async () => {
    for (const gesture of gestures) removeEventListener(gesture, start)
    for (const script of document.querySelectorAll('script[type=delayed]')) await loadOne(script)
    removeEventListener('click', keepClick, true)
    for (const target of clicks) target.click()
  }
  addEventListener('click', keepClick, true)
  for (const gesture of gestures) addEventListener(gesture, start)
}`
