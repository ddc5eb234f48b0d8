// Stands in for Google's gtag.js, which is on no package registry. Written for this demo from Google's public
// reference: it reads the same queue, sets the same cookies and sends hits of the same form, to the demo's own server.
;(() => {
  const origin = '{{thirdParty}}'
  const twoYearsSeconds = 63_072_000
  const settings = { allow_google_signals: true } // Google's default
  const consent = { ad_storage: 'granted', analytics_storage: 'granted' } // what Google assumes unless told
  const properties = []
  let waiting // hits that wait for an update, as long as one may come

  const cookie = (name) =>
    document.cookie
      .split('; ')
      .find((pair) => pair.startsWith(`${name}=`))
      ?.slice(name.length + 1)
  const setCookie = (name, value) => {
    document.cookie = `${name}=${value}; Max-Age=${twoYearsSeconds}; Path=${settings.cookie_path ?? '/'}; SameSite=Lax`
  }
  const digit = (status) => (status === 'granted' ? 1 : 0)
  const seconds = () => Math.floor(Date.now() / 1000)

  function clientId() {
    const known = cookie('_ga')?.split('.').slice(2).join('.')
    const id = known ?? `${Math.floor(Math.random() * 2 ** 31)}.${seconds()}`
    if (!known) setCookie('_ga', `GA1.1.${id}`)
    return id
  }

  function sendHit(property, name) {
    if (waiting) return void waiting.push([property, name])
    const mayStore = consent.analytics_storage === 'granted'
    const hit = new URLSearchParams({
      v: '2',
      tid: property,
      gcs: `G1${digit(consent.ad_storage)}${digit(consent.analytics_storage)}`,
      en: name,
      dl: location.href,
    })
    if (mayStore) {
      hit.set('cid', clientId())
      setCookie(`_ga_${property.slice(2)}`, `GS2.1.s${seconds()}`)
    }
    fetch(`${origin}/g/collect?${hit}`, { method: 'POST', mode: 'no-cors', keepalive: true }).catch(() => {})
    if (mayStore && settings.allow_google_signals === true) askDemographics()
  }

  let askedDemographics = false
  function askDemographics() {
    if (askedDemographics) return
    askedDemographics = true
    const script = document.createElement('script')
    script.src = `${origin}/g/demographics/signals.js`
    document.head.append(script)
  }

  function stopWaiting() {
    const hits = waiting ?? []
    waiting = undefined
    hits.forEach((hit) => sendHit(...hit))
  }

  function obey([command, name, value]) {
    if (command === 'set') Object.assign(settings, typeof name === 'object' ? name : { [name]: value })
    if (command === 'event') properties.forEach((property) => sendHit(property, name))
    if (command === 'config') {
      Object.assign(settings, value)
      properties.push(name)
      sendHit(name, 'page_view')
    }
    if (command === 'consent') {
      const couldStore = waiting || consent.analytics_storage === 'granted'
      Object.assign(consent, value)
      if (value.wait_for_update) waiting = []
      if (value.wait_for_update) setTimeout(stopWaiting, value.wait_for_update)
      if (name === 'update') stopWaiting()
      if (!couldStore && consent.analytics_storage === 'granted')
        properties.forEach((property) => sendHit(property, 'user_engagement'))
    }
  }

  const queue = (window.dataLayer = window.dataLayer ?? [])
  const push = queue.push.bind(queue)
  queue.push = (...items) => {
    const length = push(...items)
    items.forEach(obeyItem)
    return length
  }
  // Only `arguments` objects are commands; anything else is data for tag managers.
  const obeyItem = (item) => {
    if (Object.prototype.toString.call(item) === '[object Arguments]') obey(Array.from(item))
  }
  queue.slice().forEach(obeyItem)
})()
