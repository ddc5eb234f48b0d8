import { company, inRole } from '../company.js'
import type { KnownService } from '../known-service.js'
import { visits } from '../service-descriptions.js'
import { cookie } from '../trackers.js'
import { words } from '../words.js'

const TO_US = [{ country: 'US', mechanism: 'adequacy' }] as const
const google = company(
  'google',
  'Google Ireland Limited',
  'IE',
  'controller',
  'https://policies.google.com/privacy',
  TO_US,
)
const googleAsController = inRole(google, 'controller')
const googleAsProcessor = inRole(google, 'processor')

/** Google’s analytics and advertising. */
export const googleServices: readonly KnownService[] = [
  {
    id: 'google-analytics',
    name: 'Google Analytics',
    purpose: 'analytics',
    recipient: googleAsProcessor,
    description: visits,
    matches: ['google-analytics.com', 'analytics.google.com', '*://www.googletagmanager.com/gtag/js*'],
    inline: [
      "gtag('config', 'G-",
      "gtag('config','G-",
      'gtag("config", "G-',
      'gtag("config","G-',
      'google-analytics.com/analytics.js',
    ],
    trackers: [cookie('_ga', 'P2Y', 'visitor'), cookie('_ga_*', 'P2Y', 'visit')],
    optOutUrl: 'https://tools.google.com/dlpage/gaoptout',
    notes: ['google-signals'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'google-signals',
    name: 'Google signals',
    purpose: 'demographics',
    recipient: googleAsController,
    description: words(
      'Arvioi kävijöiden iän, sukupuolen ja kiinnostuksen kohteet Googlen omien tietojen avulla.',
      'Uppskattar besökarnas ålder, kön och intressen med hjälp av Googles egna uppgifter.',
      'Estimates the age, gender and interests of visitors from Google’s own data.',
    ),
    matches: ['*://stats.g.doubleclick.net/*'],
    trackers: [cookie('IDE', 'P2Y', 'adProfile', '.doubleclick.net')],
    optOutUrl: 'https://myadcenter.google.com/',
    notes: ['google-controller'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'google-ads',
    name: 'Google Ads',
    purpose: 'marketing',
    recipient: googleAsController,
    description: words(
      'Mittaa, mihin mainosten napsautukset johtavat, ja kohdentaa mainontaa sivuilla käyneille.',
      'Mäter vad klick på annonser leder till och riktar annonser till dem som besökt sidorna.',
      'Measures what clicks on advertisements lead to, and shows advertisements to those who have visited.',
    ),
    matches: [
      'googleadservices.com',
      'doubleclick.net',
      'googlesyndication.com',
      '*://www.googletagmanager.com/gtag/js?id=AW-*',
      '*://www.google.com/pagead/*',
      '*://www.google.com/ccm/*',
      '*://www.google.com/ads/*',
      '*://www.google.fi/pagead/*',
      '*://www.google.fi/ads/*',
      '*://adservice.google.com/*',
      '*://adservice.google.fi/*',
      '2mdn.net',
    ],
    inline: ["gtag('config', 'AW-", "gtag('config','AW-", 'gtag("config", "AW-', 'gtag("config","AW-'],
    trackers: [
      cookie('_gcl_*', 'P90D', 'adClick'),
      cookie('_gac_*', 'P90D', 'adClick'),
      cookie('test_cookie', 'P1Y', 'test', '.doubleclick.net'),
    ],
    optOutUrl: 'https://myadcenter.google.com/',
    notes: ['not-certified'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'google-adsense',
    name: 'Google AdSense',
    purpose: 'marketing',
    recipient: googleAsController,
    description: words(
      'Näyttää muiden yritysten mainoksia näillä sivuilla.',
      'Visar andra företags annonser på de här sidorna.',
      'Shows other companies’ advertisements on these pages.',
    ),
    matches: [
      '*://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js*',
      '*://*.adtrafficquality.google/*',
      'googletagservices.com',
    ],
    trackers: [
      cookie('__gads', 'P13M', 'adProfile'),
      cookie('__gpi', 'P13M', 'adProfile'),
      cookie('__eoi', 'P6M', 'robots'),
    ],
    optOutUrl: 'https://myadcenter.google.com/',
    notes: ['adsense'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'google-tag-manager',
    name: 'Google Tag Manager',
    purpose: 'analytics',
    recipient: googleAsProcessor,
    description: words(
      'Lataa sivuille muiden palvelujen koodia, jonka sivuston omistaja on valinnut.',
      'Hämtar andra tjänsters kod till sidorna enligt webbplatsägarens val.',
      'Loads the code of other services that the owner of the site has chosen.',
    ),
    matches: ['*://www.googletagmanager.com/gtm.js*', '*://www.googletagmanager.com/ns.html*'],
    inline: ['googletagmanager.com/gtm.js?id='],
    trackers: [],
    notes: ['container'],
    sources: ['vendor-docs'],
  },
  {
    id: 'youtube',
    name: 'YouTube',
    purpose: 'social-media',
    recipient: googleAsController,
    description: words(
      'Näyttää upotettuja videoita YouTubesta.',
      'Visar inbäddade videor från YouTube.',
      'Shows embedded videos from YouTube.',
    ),
    matches: ['youtube.com', 'youtube-nocookie.com', 'ytimg.com', 'youtu.be'],
    trackers: [
      cookie('VISITOR_INFO1_LIVE', 'P180D', 'playing', '.youtube.com'),
      cookie('VISITOR_PRIVACY_METADATA', 'P180D', 'choice', '.youtube.com'),
      cookie('YSC', 'session', 'playing', '.youtube.com'),
      cookie('PREF', 'P10Y', 'setting', '.youtube.com'),
      cookie('__Secure-ROLLOUT_TOKEN', 'P180D', 'experiment', '.youtube.com'),
    ],
    optOutUrl: 'https://myadcenter.google.com/',
    embed: { title: { fi: 'YouTube-video', sv: 'YouTube-video', en: 'YouTube video' }, aspectRatio: '16/9' },
    notes: ['youtube-nocookie'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
]
