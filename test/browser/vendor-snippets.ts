import type { BrowserContext } from 'playwright-core'

/** How a site puts a vendor on its page, in our words, and what the vendor's code then does. */
export interface VendorSnippet {
  /** Its id in the catalogue. */
  readonly service: string
  readonly html: string
  /** The first address that is asked for. */
  readonly url: string
  /** Cookies that its code sets on the site. */
  readonly cookies: readonly string[]
  /** Keys that its code writes into the site's local storage. */
  readonly stored?: readonly string[]
}

/** A script in the HTML. */
const tag = (service: string, url: string, cookies: readonly string[] = [], more = ''): VendorSnippet => ({
  ...{ service, url, cookies },
  html: `<script async src="${url}"></script>${more && `<script>${more}</script>`}`,
})

/** An inline loader that puts a script on the page. */
const loader = (service: string, url: string, cookies: readonly string[] = [], before = ''): VendorSnippet => ({
  ...{ service, url, cookies },
  html: `<script>${before};(function (page, address) {
  var script = page.createElement('script')
  script.async = true
  script.src = address
  page.head.appendChild(script)
})(document, '${url}')</script>`,
})

const frame = (service: string, url: string): VendorSnippet => ({
  ...{ service, url, cookies: [] },
  html: `<iframe title="${service}" width="300" height="150" src="${url}"></iframe>`,
})

export const vendorSnippets: readonly VendorSnippet[] = [
  tag(
    'google-analytics',
    'https://www.googletagmanager.com/gtag/js?id=G-LEIPOMO1',
    ['_ga', '_ga_LEIPOMO1'],
    "window.dataLayer = window.dataLayer || []; function gtag() { dataLayer.push(arguments) } gtag('js', new Date()); gtag('config', 'G-LEIPOMO1')",
  ),
  loader('google-tag-manager', 'https://www.googletagmanager.com/gtm.js?id=GTM-LEIPOMO'),
  loader('meta-pixel', 'https://connect.facebook.net/en_US/fbevents.js', ['_fbp']),
  loader('microsoft-clarity', 'https://www.clarity.ms/tag/leipomo', ['_clck', '_clsk']),
  loader(
    'linkedin-insight',
    'https://snap.licdn.com/li.lms-analytics/insight.min.js',
    ['li_giant'],
    "_linkedin_partner_id = '1'",
  ),
  loader('tiktok-pixel', 'https://analytics.tiktok.com/i18n/pixel/events.js?sdkid=L', ['_ttp']),
  loader('pinterest-tag', 'https://s.pinimg.com/ct/core.js', ['_pin_unauth']),
  loader('snap-pixel', 'https://sc-static.net/scevent.min.js', ['_scid']),
  loader('x-pixel', 'https://static.ads-twitter.com/uwt.js', ['_twclid']),
  {
    ...loader('hotjar', 'https://static.hotjar.com/c/hotjar-1.js?sv=6', ['_hjSession_1']),
    stored: ['_hjUserAttributes'],
  },
  tag('plausible', 'https://plausible.io/js/script.js'),
  {
    ...loader('mixpanel', 'https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js', ['mp_leipomo_mixpanel']),
    stored: ['mp_leipomo_mixpanel'],
  },
  loader('segment', 'https://cdn.segment.com/analytics.js/v1/L/analytics.min.js', ['ajs_anonymous_id']),
  tag('hubspot', 'https://js.hs-scripts.com/1.js', ['hubspotutk']),
  { ...tag('klaviyo', 'https://static.klaviyo.com/onsite/js/L/klaviyo.js', ['__kla_id']), stored: ['klaviyoOnsite'] },
  loader('leadfeeder', 'https://sc.lfeeder.com/lftracker_v1_L.js', ['_lfa']),
  { ...loader('giosg', 'https://service.giosg.com/live2/leipomo', ['giosg_gid']), stored: ['giosg_visitor'] },
  loader('intercom', 'https://widget.intercom.io/widget/leipomo', ['intercom-id-leipomo']),
  loader('crisp', 'https://client.crisp.chat/l.js', ['crisp-client/session/leipomo']),
  frame('youtube', 'https://www.youtube.com/embed/leipomo'),
  frame('google-maps', 'https://www.google.com/maps/embed?pb=leipomo'),
  frame('vimeo', 'https://player.vimeo.com/video/1'),
]

/** Answers for the vendors, whose servers no test asks. @returns the addresses that were asked for. */
export async function playVendors(context: BrowserContext): Promise<readonly string[]> {
  const asked: string[] = []
  await context.route(
    ({ hostname }) => hostname !== 'localhost',
    (route) => {
      const url = route.request().url()
      asked.push(url)
      const { cookies = [], stored = [] } = vendorSnippets.find((vendor) => vendor.url === url) ?? {}
      const body = [
        ...cookies.map((name) => `document.cookie = '${name}=1; path=/; max-age=86400'`),
        ...stored.map((key) => `localStorage.setItem('${key}', '1')`),
      ].join('\n')
      const isScript = route.request().resourceType() === 'script'
      return route.fulfill({ contentType: isScript ? 'text/javascript' : 'text/html', body: isScript ? body : '' })
    },
  )
  return asked
}
