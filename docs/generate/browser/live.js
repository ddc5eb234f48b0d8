// Shows the declaration above each example with evaste's own elements, in a frame that can send nothing.
;(() => {
  const policy = "default-src 'none'; script-src 'unsafe-inline'"
  const page = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><title>evaste</title><body><script>${window.evastePreview}</script>`
  const theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
  const orders = new Map()

  addEventListener('message', ({ source, data }) => {
    const { frame, order } = orders.get(source) ?? {}
    if (frame && data === 'evaste-preview-ready') source.postMessage(order, '*')
    // Until then a dialog that opens there would take the focus, and scroll the page to itself.
    if (frame && data === 'evaste-preview-shown') frame.hidden = false
  })

  for (const place of document.querySelectorAll('.live')) {
    const declaration = JSON.parse(place.previousElementSibling.textContent)
    const { view } = place.dataset
    const frame = document.createElement('iframe')
    Object.assign(frame, { title: `Live example: ${view}`, srcdoc: page, hidden: true })
    frame.setAttribute('sandbox', 'allow-scripts')
    place.append(frame)
    const order = { declaration, view, theme, width: 390, language: declaration.languages[0] }
    orders.set(frame.contentWindow, { frame, order })
  }
})()
