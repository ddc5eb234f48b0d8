import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { affiliate } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const awin = company('awin', 'AWIN AG', 'DE', 'joint-controller', 'https://www.awin.com/gb/privacy')
const tradedoubler = company(
  'tradedoubler',
  'Tradedoubler AB',
  'SE',
  'controller',
  'https://www.tradedoubler.com/privacy-policy/',
)
const adtraction = company('adtraction', 'Adtraction Group AB', 'SE', 'controller', 'https://adtraction.com/privacy/')
const impact = company('impact', 'Impact Tech, Inc.', 'US', 'controller', 'https://impact.com/privacy-policy/')
const cj = company(
  'cj-affiliate',
  'Conversant Europe Ltd. (CJ)',
  'GB',
  'controller',
  'https://www.cj.com/legal/privacy-policy-services',
)
const rakuten = company(
  'rakuten-advertising',
  'Rakuten Marketing LLC',
  'US',
  'controller',
  'https://rakutenadvertising.com/legal-notices/services-privacy-policy/',
)

/** Affiliate programmes. */
export const affiliateServices: readonly KnownService[] = [
  {
    id: 'awin',
    name: 'Awin',
    purpose: 'marketing',
    recipient: awin,
    description: affiliate,
    matches: ['awin1.com', 'dwin1.com', 'zenaps.com'],
    trackers: [
      cookie('_aw_m_*', 'P30D', 'adClick'),
      cookie('_aw_sn_*', 'P30D', 'adClick'),
      cookie('AwinChannelCookie', 'P30D', 'source'),
      cookie('bId', 'P1Y', 'adProfile', '.awin1.com'),
    ],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'tradedoubler',
    name: 'Tradedoubler',
    purpose: 'marketing',
    recipient: tradedoubler,
    description: affiliate,
    matches: ['tradedoubler.com', 'pvnsolutions.com'],
    trackers: [cookie('TradeDoublerGUID', 'P1Y', 'adProfile', '.tradedoubler.com'), cookie('tduid', 'P1Y', 'adClick')],
    notes: ['links-people'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'adtraction',
    name: 'Adtraction',
    purpose: 'marketing',
    recipient: adtraction,
    description: affiliate,
    matches: ['adtr.io', 'adtraction.com', 'adtr.co'],
    trackers: [cookie('at_gd', 'P1Y', 'adClick'), localItem('at_gd', 'adClick')],
    notes: ['links-people'],
    sources: ['vendor-docs'],
  },
  {
    id: 'impact',
    name: 'impact.com',
    purpose: 'marketing',
    recipient: impact,
    description: affiliate,
    matches: [
      'impactcdn.com',
      'impactradius-event.com',
      'impactradius-go.com',
      'ojrq.net',
      'sjv.io',
      'evyy.net',
      '7eer.net',
      'd3cxv97fi8q177.cloudfront.net',
    ],
    inline: ['utt.impactcdn.com/'],
    trackers: [
      cookie('IR_*', 'P2Y', 'adClick'),
      cookie('_irclickid', 'P30D', 'adClick'),
      cookie('brwsr', 'P2Y', 'adProfile', '.ojrq.net'),
    ],
    notes: ['links-people'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'cj-affiliate',
    name: 'CJ Affiliate',
    purpose: 'marketing',
    recipient: cj,
    description: affiliate,
    matches: [
      'mczbf.com',
      'dotomi.com',
      'dpbolvw.net',
      'emjcd.com',
      'cj.com',
      'mediaplex.com',
      'fastclick.net',
      'dtmpub.com',
      'tqlkg.com',
    ],
    trackers: [
      cookie('cjevent', 'P13M', 'adClick'),
      cookie('cje', 'P13M', 'adClick'),
      cookie('DotomiUser', 'P2Y', 'adProfile', '.dotomi.com'),
    ],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'rakuten-advertising',
    name: 'Rakuten Advertising',
    purpose: 'marketing',
    recipient: rakuten,
    description: affiliate,
    matches: ['rmtag.com', 'linksynergy.com', 'mediaforge.com', 'tag.rmp.rakuten.com'],
    trackers: [cookie('rmStore', 'P1Y', 'adClick'), cookie('rmuid', 'P1Y', 'adProfile', '.linksynergy.com')],
    notes: ['links-people'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
