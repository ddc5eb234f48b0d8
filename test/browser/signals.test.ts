import { expect, it } from 'vitest'
import type { DeclarationFile, ServiceProduct } from '../../src/declaration/types.js'
import { sealHtml } from '../../src/rewrite.js'
import { tagged } from './tag-page.js'
import { useTagPages } from './tag-visit.js'

const visit = useTagPages()

/** A vendor on the page: a snippet in our words, and the queue that its code finds. */
interface Vendor {
  readonly purpose: string
  /** Before the script is put on the page. */
  readonly before: string
  /** After it. */
  readonly after: string
  readonly queue: string
}

const array = (name: string): string => `window.${name} = window.${name} || []`
/** A function with a queue; as with these vendors, nothing loads where it exists. */
const callable = (name: string, property: string): string =>
  `if (window.${name}) throw 0; window.${name} = function () { window.${name}.${property}.push(arguments) }; window.${name}.${property} = []`

const vendors: Readonly<Partial<Record<ServiceProduct, Vendor>>> = {
  google: {
    purpose: 'analytics',
    before: `${array('dataLayer')}; function gtag() { dataLayer.push(arguments) } gtag('js', 1)`,
    after: "gtag('config', 'G-1')",
    queue: 'dataLayer',
  },
  matomo: { purpose: 'analytics', before: array('_paq'), after: "_paq.push(['trackPageView'])", queue: '_paq' },
  posthog: { purpose: 'analytics', before: array('posthog'), after: "posthog.push(['page'])", queue: 'posthog' },
  snowplow: {
    purpose: 'analytics',
    before: callable('snowplow', 'q'),
    after: "snowplow('newTracker', 'sp')",
    queue: 'snowplow.q',
  },
  clarity: {
    purpose: 'session-replay',
    before: 'window.clarity = window.clarity || function () { (window.clarity.q ??= []).push(arguments) }',
    after: "clarity('identify', 'x')",
    queue: 'clarity.q',
  },
  uet: { purpose: 'marketing', before: array('uetq'), after: "uetq.push('event', 'sale', {})", queue: 'uetq' },
  meta: { purpose: 'marketing', before: callable('fbq', 'queue'), after: "fbq('init', '1')", queue: 'fbq.queue' },
  pinterest: {
    purpose: 'marketing',
    before: callable('pintrk', 'queue'),
    after: "pintrk('load', '1')",
    queue: 'pintrk.queue',
  },
  tiktok: { purpose: 'marketing', before: array('ttq'), after: "ttq.push(['page'])", queue: 'ttq' },
  hubspot: { purpose: 'marketing', before: array('_hsp'), after: "_hsp.push(['page'])", queue: '_hsp' },
}
const names = Object.keys(vendors) as (keyof typeof vendors)[]

const declarationOf = (wanted: readonly string[]): DeclarationFile => ({
  format: 1,
  site: 'corner-bakery',
  languages: ['en'],
  controller: { name: 'Kulmaleipomo Oy' },
  notice: { url: '/privacy' },
  purposes: ['necessary', 'analytics', 'session-replay', 'marketing'],
  services: names
    .filter((name) => wanted.includes(name))
    .map((name) => ({
      ...{ id: name, name, purpose: vendors[name]!.purpose, signal: name },
      matches: [`*://*/t/${name}.js*`],
      inline: [`/t/${name}.js`],
    })),
})

const snippet = (name: keyof typeof vendors): string => `<script>(function () { try { ${vendors[name]!.before};
  var script = document.createElement('script'); script.src = '${visit.pages.other}/t/${name}.js'
  document.head.append(script); ${vendors[name]!.after} } catch (taken) { if (taken) throw taken }
})()</script>`
const pageOf = (wanted: readonly (keyof typeof vendors)[]): string =>
  `<title>Corner Bakery</title>${tagged(declarationOf(wanted))}${wanted.map(snippet).join('')}`

/** `arguments` as arrays, for JSON. */
const READABLE = `(_, value) => Object.prototype.toString.call(value) === '[object Arguments]' ? [...value] : value`
/** What UET's code does with its queue. */
const TAKES_OVER = `window.uetTold = [[...uetq]]; window.uetq = { push: (...command) => uetTold.push(command) }`

/** Has each vendor's code note the queue that it finds when it starts. */
const playVendors = (): Promise<unknown> =>
  visit.context.route(/\/t\/[\w-]+\.js/, (route) => {
    const [, name = ''] = /\/t\/([\w-]+)\.js/.exec(route.request().url()) ?? []
    const { queue } = vendors[name as ServiceProduct] as Vendor
    const body = `(window.found ??= {})['${name}'] = JSON.stringify(${queue}, (_, value) =>
      Object.prototype.toString.call(value) === '[object Arguments]' ? [...value] : value)`
    return route.fulfill({ contentType: 'text/javascript', body })
  })
const found = async (): Promise<Readonly<Record<string, readonly unknown[]>>> => {
  const texts = await visit.page.evaluate(() => (window as { found?: Record<string, string> }).found ?? {})
  return Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, JSON.parse(text) as unknown[]]))
}
const decide = (choices: Readonly<Record<string, boolean>>): Promise<void> =>
  visit.page.evaluate((chosen) => void window.evaste.decide(chosen), choices)

const denied = expect.objectContaining({ analytics_storage: 'denied', ad_storage: 'denied' })
const given = (analytics: string, ads: string): unknown =>
  expect.objectContaining({ analytics_storage: analytics, ad_storage: ads })
const consents = (queue: readonly unknown[] = []): readonly unknown[] =>
  queue.filter((command) => (command as unknown[])[0] === 'consent')

it('each vendor finds its default and the answer before its own commands, on the page of the answer and on the next', async () => {
  await playVendors()
  await visit.open(pageOf(names))
  await visit.page.waitForFunction(() => 'uetq' in window && 'posthog' in window && '_hsp' in window)
  await visit.settle()
  expect(await found()).toEqual({})

  await decide({ analytics: true, marketing: true, 'session-replay': true })
  await expect.poll(async () => Object.keys(await found()).sort()).toEqual([...names].sort())

  const first = await found()
  expect(first).toMatchObject({
    matomo: [['requireConsent'], ['setConsentGiven'], ['trackPageView']],
    posthog: [
      ['opt_out_capturing'],
      ['set_config', { disable_session_recording: true }],
      ['opt_in_capturing', { captureEventName: false }],
      ['stopSessionRecording'],
      ['page'],
    ],
    snowplow: [['newTracker', 'sp'], ['disableAnonymousTracking']],
    clarity: [
      ['consentv2', { ad_Storage: 'denied', analytics_Storage: 'denied' }],
      ['consentv2', { ad_Storage: 'granted', analytics_Storage: 'granted' }],
      ['identify', 'x'],
    ],
    uet: [
      ...['consent', 'default', { ad_storage: 'denied' }],
      ...['consent', 'update', { ad_storage: 'granted' }],
      ...['event', 'sale', {}],
    ],
    meta: [
      ['consent', 'revoke'],
      ['consent', 'grant'],
      ['init', '1'],
    ],
    pinterest: [
      ['setconsent', false],
      ['setconsent', true],
      ['load', '1'],
    ],
    tiktok: [['holdConsent'], ['grantConsent'], ['page']],
  })
  expect(first.hubspot?.slice(0, 2)).toMatchObject([
    ['setHubSpotConsent', { analytics: false, advertisement: false }],
    ['setHubSpotConsent', { analytics: true, advertisement: true }],
  ])
  expect(consents(first.google)).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', given('granted', 'granted')],
  ])

  // A withdrawal is told before the page reloads; the next page starts what is left, and nothing else.
  await visit.page.evaluate(() => {
    addEventListener('pagehide', () => {
      const { dataLayer, uetq, ttq } = window as unknown as Record<string, unknown[]>
      const last = [[...(dataLayer?.at(-1) as unknown[])], uetq?.at(-1), ttq?.at(-1)]
      localStorage.setItem('last', JSON.stringify(last))
    })
  })
  await Promise.all([visit.page.waitForEvent('load'), decide({ marketing: false, 'session-replay': false })])
  await visit.settle()

  const last = JSON.parse((await visit.page.evaluate(() => localStorage.getItem('last'))) ?? '[]') as unknown[]
  expect(last).toEqual([['consent', 'update', given('granted', 'denied')], { ad_storage: 'denied' }, ['revokeConsent']])
  await expect.poll(async () => Object.keys(await found()).sort()).toEqual(['google', 'matomo', 'posthog', 'snowplow'])
  await visit.settle()
  const next = await found()
  expect(Object.keys(next).sort()).toEqual(['google', 'matomo', 'posthog', 'snowplow'])
  expect(next.matomo).toEqual([['requireConsent'], ['setConsentGiven'], ['trackPageView']])
  expect(consents(next.google)).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', given('granted', 'denied')],
  ])
  expect(next.google?.findIndex((command) => (command as unknown[])[0] === 'js')).toBeGreaterThan(5)
})

it('a vendor whose signal comes late starts after it, and without it only if it does no more than is allowed', async () => {
  await playVendors()
  const url = visit.pages.serve(pageOf(['google', 'matomo', 'uet']))
  await visit.page.goto(url)
  await decide({ analytics: true, marketing: true })
  await expect.poll(async () => Object.keys(await found()).length).toBe(3)
  // What the page waits for fails; the second request succeeds for Google alone.
  const asked: string[] = []
  await visit.context.route(/evaste-signal-/, (route) => {
    const [, product = ''] = /signal-(\w+)/.exec(route.request().url()) ?? []
    asked.push(product)
    const isSecond = asked.filter((name) => name === product).length > 1
    return isSecond && product === 'google' ? route.continue() : route.fulfill({ status: 503 })
  })

  await visit.page.goto(url)
  await expect.poll(async () => Object.keys(await found()).sort()).toEqual(['google', 'uet'])
  await visit.settle()

  const { google, uet, matomo } = await found()
  expect(matomo).toBeUndefined()
  expect(uet).toEqual(['event', 'sale', {}])
  expect(consents(google)).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', given('granted', 'granted')],
  ])
  await expect
    .poll(() => visit.page.evaluate(() => window.evaste.held.map(({ services }) => services[0])))
    .toEqual(['matomo'])
})

it('a sealed page needs no guard for it', async () => {
  await playVendors()
  const declaration = {
    ...declarationOf(['google']),
    services: [{ ...declarationOf(['google']).services[0]!, inline: [] }],
  }
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><script type="application/json" id="evaste-declaration">${JSON.stringify(declaration)}</script>
    <script src="/evaste/evaste-sealed.js"></script><title>Corner Bakery</title></head><body>
    <script async src="${visit.pages.other}/t/google.js"></script></body></html>`
  const url = visit.pages.serve(sealHtml(html, declaration).html, { 'content-type': 'text/html; charset=utf-8' })
  await visit.page.goto(url)
  await Promise.all([visit.page.waitForEvent('load'), decide({ analytics: true })])
  const files: string[] = []
  visit.page.on('request', (request) => files.push(new URL(request.url()).pathname))

  await visit.page.goto(url)
  await expect.poll(async () => Object.keys(await found())).toEqual(['google'])

  expect(consents((await found()).google)).toEqual([
    ['consent', 'default', denied],
    ['consent', 'update', given('granted', 'denied')],
  ])
  expect(files.filter((file) => /evaste-(guard|keeper|signal)/.test(file))).toEqual(['/evaste/evaste-signal-google.js'])
})

it('two containers with data layers of their own are told each in its own, however the page writes them, offline and on the next page', async () => {
  const containers = { first: 'dataLayer', second: 'shopLayer', third: 'lateLayer' }
  const declaration: DeclarationFile = {
    ...declarationOf([]),
    services: [
      {
        ...{ id: 'google-tag-manager', name: 'Google Tag Manager', purpose: 'analytics' },
        ...{ matches: ['*://*/t/gtm.js*'], inline: ['gtm.start'] },
      },
      { ...{ id: 'uet', name: 'UET', purpose: 'marketing', signal: 'uet' }, matches: ['*://*/t/uet.js*'] },
    ],
  }
  /** As Google hands it out; the third stands in the HTML as a tag, with its layer in the address. */
  const container = (name: string, layer: string): string => `<script>(function (w, d, s, l, i) {
    w[l] = w[l] || []; w[l].push({ 'gtm.start': 1, event: 'gtm.js' })
    var f = d.getElementsByTagName(s)[0], j = d.createElement(s), dl = l != 'dataLayer' ? '&l=' + l : ''
    j.async = true; j.src = '${visit.pages.other}/t/gtm.js?id=' + i + dl; f.parentNode.insertBefore(j, f)
  })(window, document, 'script', '${layer}', 'GTM-${name}')</script>`
  await visit.context.route(/\/t\/(gtm|uet)\.js/, (route) => {
    const address = new URL(route.request().url())
    const layer = address.searchParams.get('l') ?? 'dataLayer'
    const id = address.searchParams.get('id')?.replace('GTM-', '') ?? 'uet'
    const body =
      id === 'uet' ? TAKES_OVER : `(window.found ??= {})['${id}'] = JSON.stringify([...${layer}], ${READABLE})`
    return route.fulfill({ contentType: 'text/javascript', body })
  })
  const url = visit.pages.serve(`<title>Corner Bakery</title>${tagged(declaration)}
    <script>dataLayer = [{ pageType: 'bread' }]; var shopLayer = [{ pageType: 'rye' }]; uetq = []</script>
    ${container('first', containers.first)}${container('second', containers.second)}
    <script async src="${visit.pages.other}/t/gtm.js?id=GTM-third&l=${containers.third}"></script>
    <script async src="${visit.pages.other}/t/uet.js"></script>`)
  const isRight = (queue: readonly unknown[] | undefined, ads: string): void => {
    expect(consents(queue)).toEqual([
      ['consent', 'default', denied],
      ['consent', 'update', given('granted', ads)],
    ])
  }
  await visit.page.goto(url)
  await visit.settle()
  expect(await found()).toEqual({})
  await decide({ analytics: true })
  for (const page of ['the answer', 'the next']) {
    await expect
      .poll(async () => Object.keys(await found()).sort(), { message: page })
      .toEqual(Object.keys(containers).sort())
    const queues = await found()
    for (const name of Object.keys(containers)) isRight(queues[name], 'denied')
    if (page === 'the answer') await visit.page.goto(url)
  }

  await visit.context.setOffline(true)
  await decide({ marketing: true })
  const last = () =>
    visit.page.evaluate((layers) => {
      const { uetq, ...page } = window as unknown as Record<string, unknown[]>
      return layers.map((layer) =>
        (page[layer] ?? [])
          .filter((one) => (one as unknown[])[0] === 'consent')
          .map((one) => (one as unknown[])[2])
          .at(-1),
      )
    }, Object.values(containers))
  const granted = given('granted', 'granted')
  await expect.poll(last).toEqual([granted, granted, granted])
  await visit.context.setOffline(false)
  await decide({ marketing: true })
  await visit.page.waitForFunction(() => 'uetTold' in window)
  // Microsoft's code has replaced the array by an object of its own.
  const [queue, ...later] = await visit.page.evaluate(() => {
    const { evaste, uetTold } = window as unknown as { evaste: { decide(c: object): void }; uetTold: unknown[][] }
    evaste.decide({ marketing: false })
    return uetTold
  })
  expect(queue?.slice(0, 3)).toEqual(['consent', 'default', { ad_storage: 'denied' }])
  expect(queue?.slice(-3)).toEqual(['consent', 'update', { ad_storage: 'granted' }])
  expect(later).toEqual([['consent', 'update', { ad_storage: 'denied' }]])
})

it('what is called instead of queued hears the answer in the vendor’s order: Piwik PRO, the WP Consent API and Shopify', async () => {
  const declaration: DeclarationFile = {
    ...declarationOf([]),
    services: [
      {
        ...{ id: 'piwik-pro', name: 'Piwik PRO', purpose: 'analytics' },
        ...{ matches: ['*://*/t/ppms.js'], inline: ['ppms.cm'] },
      },
      { ...{ id: 'adverts', name: 'Adverts', purpose: 'marketing' }, matches: ['adverts.example'] },
    ],
    consent: { signals: ['wp-consent-api', 'shopify'] },
  }
  await visit.context.route(/\/t\/ppms\.js/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `said.push(['ppms.js', ppms.cm.api.q.map(([name]) => name)])`,
    }),
  )
  const url = visit.pages.serve(`<title>Corner Bakery</title><script>
      said = []; document.addEventListener('wp_consent_type_defined', () => said.push(['type', wp_consent_type]))
    </script>${tagged(declaration)}
    <script>(function (page, script) {
      page.ppms = page.ppms || {}; ppms.cm = ppms.cm || {}
      ppms.cm.api = ppms.cm.api || function () { (ppms.cm.api.q = ppms.cm.api.q || []).push(arguments) }
      script.src = '${visit.pages.other}/t/ppms.js'; document.head.append(script)
    })(window, document.createElement('script'))</script>
    <script>function wp_set_consent(category, value) { said.push([category, value]) }
      function wp_set_service_consent(service, isAllowed) { said.push([service, isAllowed]) }
      Shopify = { loadFeatures(features, done) {
        said.push([features[0].name]); Shopify.customerPrivacy = { setTrackingConsent: (consent) => said.push(['shopify', consent]) }; done()
      } }</script>`)
  const said = (): Promise<readonly unknown[][]> =>
    visit.page.evaluate(() => (window as unknown as { said: unknown[][] }).said)
  const consent = { analytics: true, marketing: false, preferences: false, sale_of_data: false }
  const answer = [
    ...[
      ['functional', 'allow'],
      ['preferences', 'deny'],
      ['statistics-anonymous', 'allow'],
      ['statistics', 'allow'],
    ],
    ...[
      ['marketing', 'deny'],
      ['piwik-pro', true],
      ['adverts', false],
    ],
  ]
  await visit.page.goto(url)
  await visit.settle()
  await expect.poll(said).toEqual([['type', 'optin']])

  await decide({ analytics: true })
  await expect.poll(async () => (await said()).at(-1)?.[0]).toBe('ppms.js')
  expect((await said()).slice(1, -1)).toEqual([...answer, ['consent-tracking-api'], ['shopify', consent]])
  expect((await said()).at(-1)).toEqual(['ppms.js', ['setComplianceSettings']])

  await visit.page.goto(url)
  await expect
    .poll(async () => (await said()).filter(([name]) => name === 'shopify' || name === 'ppms.js'))
    .toHaveLength(2)
  await expect
    .poll(said)
    .toEqual(expect.arrayContaining([...answer, ['shopify', consent], ['ppms.js', ['setComplianceSettings']]]))
})
