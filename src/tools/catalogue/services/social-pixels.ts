import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { advertising } from '../service-descriptions.js'
import { cookie, sessionItem } from '../trackers.js'
import { words } from '../words.js'

const snap = company('snap', 'Snap B.V.', 'NL', 'controller', 'https://values.snap.com/privacy/privacy-policy', [
  { country: 'US', mechanism: 'scc' },
])
const reddit = company(
  'reddit',
  'Reddit Netherlands B.V.',
  'NL',
  'controller',
  'https://www.reddit.com/policies/privacy-policy',
  [{ country: 'US', mechanism: 'scc' }],
)

/** Social media: their pixels for advertisers. */
export const socialPixelServices: readonly KnownService[] = [
  {
    id: 'meta-pixel',
    name: 'Meta Pixel',
    purpose: 'marketing',
    recipient: sharedCompanies.meta,
    description: words(
      'Kertoo Metalle, mitä sivuilla tehdään, jotta mainoksia voidaan kohdentaa ja mitata Facebookissa ja Instagramissa.',
      'Berättar för Meta vad som görs på sidorna så att annonser kan riktas och mätas på Facebook och Instagram.',
      'Tells Meta what is done on the pages, so that advertisements can be targeted and measured on Facebook and Instagram.',
    ),
    matches: [
      '*://connect.facebook.net/*/fbevents.js*',
      '*://connect.facebook.net/signals/*',
      '*://www.facebook.com/tr*',
      'atdmt.com',
      'atlassbx.com',
    ],
    inline: ['fbevents.js'],
    trackers: [
      cookie('_fbp', 'P90D', 'visitor'),
      cookie('_fbc', 'P90D', 'adClick'),
      cookie('fr', 'P90D', 'adProfile', '.facebook.com'),
    ],
    optOutUrl: 'https://www.facebook.com/adpreferences/',
    notes: ['joint-with-meta'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'x-pixel',
    name: 'X (Twitter) pixel',
    purpose: 'marketing',
    recipient: sharedCompanies.x,
    description: advertising,
    matches: [
      'static.ads-twitter.com',
      'analytics.twitter.com',
      'analytics.x.com',
      '*://t.co/i/adsct*',
      '*://t.co/1/i/adsct*',
    ],
    inline: ['static.ads-twitter.com/uwt.js'],
    trackers: [
      cookie('_twclid', 'P90D', 'adClick'),
      cookie('muc_ads', 'P2Y', 'adProfile', '.t.co'),
      cookie('personalization_id', 'P2Y', 'adProfile', '.twitter.com'),
      cookie('guest_id_ads', 'P2Y', 'adProfile', '.twitter.com'),
    ],
    optOutUrl: 'https://x.com/settings/account/personalization',
    notes: ['only-with-ads-x'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'tiktok-pixel',
    name: 'TikTok Pixel',
    purpose: 'marketing',
    recipient: sharedCompanies.tiktok,
    description: advertising,
    matches: ['analytics.tiktok.com', 'analytics-sg.tiktok.com', 'analytics-ipv6.tiktokw.us'],
    inline: ['analytics.tiktok.com/i18n/pixel/events.js'],
    trackers: [
      cookie('_ttp', 'P13M', 'visitor'),
      cookie('_tt_enable_cookie', 'P13M', 'test'),
      cookie('ttcsid*', 'P13M', 'visit'),
      sessionItem('tt_*', 'visit'),
    ],
    optOutUrl: 'https://www.tiktok.com/legal/privacy-policy',
    notes: ['may-reach-china'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'pinterest-tag',
    name: 'Pinterest Tag',
    purpose: 'marketing',
    recipient: sharedCompanies.pinterest,
    description: advertising,
    matches: ['*://s.pinimg.com/ct/*', 'ct.pinterest.com'],
    inline: ['s.pinimg.com/ct/core.js'],
    trackers: [
      cookie('_pin_unauth', 'P1Y', 'visitor'),
      cookie('_derived_epik', 'P1Y', 'adClick'),
      cookie('_epik', 'P1Y', 'adClick'),
      cookie('_pinterest_ct_ua', 'P1Y', 'adProfile', '.ct.pinterest.com'),
    ],
    optOutUrl: 'https://www.pinterest.com/settings/privacy',
    notes: ['only-with-ads-pinterest'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'snap-pixel',
    name: 'Snap Pixel',
    purpose: 'marketing',
    recipient: snap,
    description: advertising,
    matches: ['*://sc-static.net/scevent.min.js*', 'tr.snapchat.com', 'tr6.snapchat.com'],
    inline: ['sc-static.net/scevent.min.js'],
    trackers: [
      cookie('_scid', 'P13M', 'visitor'),
      cookie('_scid_r', 'P13M', 'visitor'),
      cookie('_schn', 'P1D', 'visit'),
      cookie('sc_at', 'P1Y', 'adProfile', '.snapchat.com'),
    ],
    notes: ['only-with-ads-snapchat'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'reddit-pixel',
    name: 'Reddit Pixel',
    purpose: 'marketing',
    recipient: reddit,
    description: advertising,
    matches: ['*://www.redditstatic.com/ads/*', 'alb.reddit.com', 'pixel-config.reddit.com'],
    inline: ['redditstatic.com/ads/pixel.js'],
    trackers: [cookie('_rdt_uuid', 'P90D', 'visitor'), cookie('_rdt_cid', 'P90D', 'adClick')],
    notes: ['only-with-ads-reddit'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
