import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { advertising } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const nextRoll = company(
  'nextroll',
  'NextRoll, Inc. (AdRoll)',
  'US',
  'joint-controller',
  'https://www.nextroll.com/privacy',
)
const tradeDesk = company(
  'the-trade-desk',
  'The Trade Desk, Inc.',
  'US',
  'controller',
  'https://www.thetradedesk.com/us/privacy',
)
const xandr = company(
  'xandr',
  'Microsoft Advertising (Xandr)',
  'US',
  'controller',
  'https://about.ads.microsoft.com/policies/privacy',
)
const quantcast = company(
  'quantcast',
  'Quantcast International Limited',
  'IE',
  'controller',
  'https://www.quantcast.com/privacy/',
)
const quora = company('quora', 'Quora, Inc.', 'US', 'controller', 'https://www.quora.com/about/privacy')
const amazon = company(
  'amazon-ads',
  'Amazon Europe Core S.à r.l.',
  'LU',
  'controller',
  'https://www.amazon.co.uk/privacy',
)
const id5 = company('id5', 'ID5 Technology Ltd', 'GB', 'controller', 'https://id5.io/platform-privacy-policy/')

/** Advertising exchanges and identifiers. */
export const exchangeServices: readonly KnownService[] = [
  {
    id: 'adroll',
    name: 'AdRoll',
    purpose: 'marketing',
    recipient: nextRoll,
    description: advertising,
    matches: ['adroll.com'],
    inline: ['adroll_adv_id', 's.adroll.com/j/'],
    trackers: [
      cookie('__adroll*', 'P13M', 'adProfile', '.adroll.com'),
      cookie('__ar_v4', 'P1Y', 'visitor'),
      cookie('__adroll_fpc', 'P1Y', 'visitor'),
    ],
    optOutUrl: 'https://app.adroll.com/optout',
    notes: ['named-recipient'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'the-trade-desk',
    name: 'The Trade Desk',
    purpose: 'marketing',
    recipient: tradeDesk,
    description: advertising,
    matches: ['adsrvr.org', 'd1eoo1tco6rr5e.cloudfront.net'],
    trackers: [cookie('TDID', 'P1Y', 'adProfile', '.adsrvr.org'), cookie('TDCPM', 'P1Y', 'adSync', '.adsrvr.org')],
    optOutUrl: 'https://www.adsrvr.org/',
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'xandr',
    name: 'Xandr (Microsoft Monetize)',
    purpose: 'marketing',
    recipient: xandr,
    description: advertising,
    matches: ['adnxs.com', 'adnxs-simple.com', 'ctasnet.com', 'adrdgt.com'],
    trackers: [
      cookie('uuid2', 'P90D', 'adProfile', '.adnxs.com'),
      cookie('anj', 'P90D', 'adSync', '.adnxs.com'),
      cookie('icu', 'P90D', 'shown', '.adnxs.com'),
      cookie('usersync', 'P90D', 'adSync', '.adnxs.com'),
      cookie('XANDR_PANID', 'P400D', 'adProfile', '.adnxs.com'),
      cookie('sess', 'session', 'test', '.adnxs.com'),
    ],
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'quantcast',
    name: 'Quantcast Measure',
    purpose: 'marketing',
    recipient: quantcast,
    description: advertising,
    matches: ['quantserve.com', 'quantcount.com', 'semantictec.com'],
    inline: ['window._qevents', 'quantserve.com/quant.js'],
    trackers: [cookie('__qca', 'P13M', 'visitor'), cookie('mc', 'P13M', 'adProfile', '.quantserve.com')],
    optOutUrl: 'https://www.quantcast.com/opt-out/',
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'quora-pixel',
    name: 'Quora Pixel',
    purpose: 'marketing',
    recipient: quora,
    description: advertising,
    matches: ['a.quora.com', 'q.quora.com'],
    inline: ['a.quora.com/qevents.js'],
    trackers: [cookie('m-b', 'P2Y', 'adProfile', '.quora.com'), cookie('m-uid', 'P2Y', 'adProfile', '.quora.com')],
    notes: ['named-recipient'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'amazon-ads',
    name: 'Amazon Ads',
    purpose: 'marketing',
    recipient: amazon,
    description: advertising,
    matches: ['amazon-adsystem.com'],
    trackers: [
      cookie('ad-id', 'P9M', 'adProfile', '.amazon-adsystem.com'),
      cookie('ad-privacy', 'P5Y', 'choice', '.amazon-adsystem.com'),
    ],
    notes: ['named-recipient'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'id5',
    name: 'ID5',
    purpose: 'marketing',
    recipient: id5,
    description: advertising,
    matches: ['id5-sync.com', 'eu-1-id5-sync.com'],
    trackers: [
      cookie('id5', 'P90D', 'adProfile', '.id5-sync.com'),
      cookie('3pi', 'P90D', 'adSync', '.id5-sync.com'),
      localItem('id5id*', 'adProfile'),
    ],
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
]
