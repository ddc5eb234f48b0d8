import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { advertising } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const adform = company('adform', 'Adform A/S', 'DK', 'controller', 'https://site.adform.com/privacy-center/')
const criteo = company('criteo', 'Criteo SA', 'FR', 'joint-controller', 'https://www.criteo.com/privacy/')
const readpeak = company('readpeak', 'Readpeak Oy', 'FI', 'controller', 'https://www.readpeak.com/privacy-policy')
const taboola = company(
  'taboola',
  'Taboola Europe Limited',
  'GB',
  'controller',
  'https://www.taboola.com/policies/privacy-policy',
)
const outbrain = company('outbrain', 'Outbrain UK Limited', 'GB', 'controller', 'https://www.outbrain.com/privacy/')
const rtbHouse = company('rtb-house', 'RTB House S.A.', 'PL', 'controller', 'https://www.rtbhouse.com/privacy-center/')
const teads = company('teads', 'Teads France SAS', 'FR', 'controller', 'https://www.teads.com/privacy-policy/')
const bidTheatre = company(
  'bidtheatre',
  'BidTheatre AB',
  'SE',
  'controller',
  'https://www.bidtheatre.com/privacy-policy',
)

/** Advertising networks of Europe. */
export const advertisingServices: readonly KnownService[] = [
  {
    id: 'adform',
    name: 'Adform',
    purpose: 'marketing',
    recipient: adform,
    description: advertising,
    matches: ['adform.net', 'adformdsp.net', 'adform.com'],
    inline: ['_adftrack'],
    trackers: [
      cookie('uid', 'P60D', 'adProfile', '.adform.net'),
      cookie('cid', 'P60D', 'adProfile', '.adform.net'),
      cookie('C', 'P60D', 'test', '.adform.net'),
      cookie('otsid', 'P1Y', 'choice', '.adform.net'),
      cookie('CM', 'P1D', 'adSync', '.adform.net'),
      cookie('CM14', 'P14D', 'adSync', '.adform.net'),
      cookie('TPC', 'P14D', 'test', '.adform.net'),
      cookie('adformfrpid', 'P30D', 'visitor'),
    ],
    optOutUrl: 'https://site.adform.com/privacy-center/platform-privacy/opt-out/',
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'criteo',
    name: 'Criteo',
    purpose: 'marketing',
    recipient: criteo,
    description: advertising,
    matches: ['criteo.com', 'criteo.net', 'emailretargeting.com'],
    inline: ['window.criteo_q'],
    trackers: [
      cookie('uid', 'P13M', 'adProfile', '.criteo.com'),
      cookie('cto_bundle', 'P13M', 'adProfile'),
      localItem('cto_*', 'adProfile'),
      cookie('optout', 'P5Y', 'choice', '.criteo.com'),
    ],
    optOutUrl: 'https://www.criteo.com/privacy/disable-criteo-services-on-internet-browsers/',
    notes: ['joint-with-criteo'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'readpeak',
    name: 'Readpeak',
    purpose: 'marketing',
    recipient: readpeak,
    description: advertising,
    matches: ['readpeak.com'],
    inline: ['static.readpeak.com/js/rp-int.js'],
    trackers: [cookie('rp_uidfp', 'P1Y', 'visitor'), cookie('rp_uid', 'P1Y', 'adProfile', '.readpeak.com')],
    notes: ['named-recipient'],
    sources: ['vendor-docs'],
  },
  {
    id: 'taboola',
    name: 'Taboola',
    purpose: 'marketing',
    recipient: taboola,
    description: advertising,
    matches: ['taboola.com', 'taboolasyndication.com'],
    inline: ['window._tfa', 'cdn.taboola.com/libtrc/'],
    trackers: [
      cookie('t_gid', 'P13M', 'adProfile', '.taboola.com'),
      cookie('t_pt_gid', 'P1Y', 'adProfile', '.taboola.com'),
      cookie('taboola_session_id', 'session', 'visit', '.taboola.com'),
      cookie('_tb_sess_r', 'PT30M', 'visit'),
      cookie('_tb_t_ppg', 'PT30M', 'visit'),
      localItem('taboola global:*', 'adProfile'),
    ],
    optOutUrl: 'https://www.taboola.com/policies/privacy-policy#user-choices-and-optout',
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'outbrain',
    name: 'Outbrain',
    purpose: 'marketing',
    recipient: outbrain,
    description: advertising,
    matches: ['outbrain.com', 'outbrainimg.com'],
    inline: ['amplify.outbrain.com/cp/obtp.js'],
    trackers: [
      cookie('obuid', 'P90D', 'adProfile', '.outbrain.com'),
      cookie('auid', 'P90D', 'adProfile', '.outbrain.com'),
      cookie('outbrain_dicbo_id', 'P30D', 'adClick'),
      cookie('dicbo_id', 'P1D', 'adClick'),
    ],
    optOutUrl: 'https://my.outbrain.com/recommendations-settings/home',
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'rtb-house',
    name: 'RTB House',
    purpose: 'marketing',
    recipient: rtbHouse,
    description: advertising,
    matches: ['creativecdn.com', 'erne.co'],
    trackers: [
      cookie('u', 'P1Y', 'adProfile', '.creativecdn.com'),
      cookie('ts', 'P1Y', 'adProfile', '.creativecdn.com'),
      cookie('g', 'P1Y', 'adProfile', '.creativecdn.com'),
      cookie('c', 'P1Y', 'adProfile', '.creativecdn.com'),
    ],
    optOutUrl: 'https://www.rtbhouse.com/privacy-center/optout/',
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'teads',
    name: 'Teads',
    purpose: 'marketing',
    recipient: teads,
    description: advertising,
    matches: ['teads.tv', 'teads.com'],
    inline: ['window.teads_e'],
    trackers: [cookie('tt_viewer', 'P1Y', 'adProfile', '.teads.tv'), cookie('tt_*', 'P1D', 'adSync', '.teads.tv')],
    notes: ['named-recipient'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'bidtheatre',
    name: 'BidTheatre',
    purpose: 'marketing',
    recipient: bidTheatre,
    description: advertising,
    matches: ['bidtheatre.com'],
    trackers: [cookie('__kuid', 'P1Y', 'adProfile', '.bidtheatre.com')],
    notes: ['named-recipient'],
    sources: ['vendor-docs'],
  },
]
