// Stands in for Meta's fbevents.js, which is on no package registry. Written for this demo from Meta's public
// reference: it empties the same queue, sets `_fbp` and sends events as pixels, to the demo's own server.
;(() => {
  const ninetyDaysSeconds = 7_776_000
  const fbq = window.fbq
  if (!fbq || fbq.callMethod) return
  const pixels = []
  let revoked = false
  let waiting = []

  const browserId = () => {
    const known = document.cookie.match(/(?:^|; )_fbp=([^;]+)/)?.[1]
    const id = known ?? `fb.1.${Date.now()}.${Math.floor(Math.random() * 1e10)}`
    document.cookie = `_fbp=${id}; Max-Age=${ninetyDaysSeconds}; Path=/; SameSite=Lax`
    return id
  }
  const send = (event) => {
    for (const id of pixels) {
      const query = new URLSearchParams({ id, ev: event, dl: location.href, rl: document.referrer, fbp: browserId() })
      new Image().src = `{{thirdParty}}/tr?${query}`
    }
  }

  fbq.callMethod = (command, ...rest) => {
    if (command === 'init') pixels.push(rest[0])
    if (command === 'consent') {
      revoked = rest[0] === 'revoke'
      if (!revoked) waiting.splice(0).forEach(send)
    }
    if (command === 'track' || command === 'trackCustom') revoked ? waiting.push(rest[0]) : send(rest[0])
  }
  fbq.queue.splice(0).forEach((call) => fbq.callMethod(...call))
})()
