import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { visits } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const innocraft = company(
  'innocraft',
  'InnoCraft Ltd',
  'NZ',
  'processor',
  'https://matomo.org/matomo-cloud-privacy-policy/',
)
const piwikPro = company('piwik-pro', 'Piwik PRO SA', 'PL', 'processor', 'https://piwik.pro/privacy-policy/')
const siteimprove = company(
  'siteimprove',
  'Siteimprove A/S',
  'DK',
  'processor',
  'https://www.siteimprove.com/privacy/privacy-policy/',
)
const statcounter = company('statcounter', 'StatCounter', 'IE', 'processor', 'https://statcounter.com/about/legal/')

/** Visitor counts. */
export const analyticsServices: readonly KnownService[] = [
  {
    id: 'matomo',
    name: 'Matomo',
    purpose: 'analytics',
    recipient: null,
    description: visits,
    matches: ['*://*/matomo.js*', '*://*/matomo.php*', '*://*/piwik.js*', '*://*/piwik.php*'],
    inline: ["u+'matomo.js'", 'u+"matomo.js"', "u+'piwik.js'", 'u+"piwik.js"'],
    trackers: [
      cookie('_pk_id*', 'P13M', 'visitor'),
      cookie('_pk_ses*', 'PT30M', 'visit'),
      cookie('_pk_ref*', 'P6M', 'source'),
      cookie('_pk_cvar*', 'PT30M', 'visit'),
      cookie('_pk_hsr*', 'PT30M', 'recording'),
      cookie('_pk_testcookie*', 'session', 'test'),
    ],
    notes: ['own-matomo'],
    sources: ['open-cookie-database', 'vendor-docs', 'vendor-code'],
  },
  {
    id: 'matomo-cloud',
    name: 'Matomo Cloud',
    purpose: 'analytics',
    recipient: innocraft,
    description: visits,
    matches: ['matomo.cloud'],
    inline: ['.matomo.cloud/'],
    trackers: [
      cookie('_pk_id.*', 'P13M', 'visitor'),
      cookie('_pk_ses.*', 'PT30M', 'visit'),
      cookie('_pk_ref.*', 'P6M', 'source'),
    ],
    notes: ['matomo-cloud'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'piwik-pro',
    name: 'Piwik PRO',
    purpose: 'analytics',
    recipient: piwikPro,
    description: visits,
    matches: ['piwik.pro', 'piwikpro.com'],
    inline: ['ppms.js', '.piwik.pro/'],
    trackers: [
      cookie('_pk_id.*', 'P13M', 'visitor'),
      cookie('_pk_ses.*', 'PT30M', 'visit'),
      cookie('stg_returning_visitor', 'P1Y', 'history'),
      cookie('stg_last_interaction', 'P1Y', 'visit'),
      cookie('stg_traffic_source_priority', 'PT30M', 'source'),
      cookie('stg_externalReferrer', 'session', 'source'),
      cookie('ppms_privacy_*', 'P1Y', 'choice'),
    ],
    notes: ['piwik-pro-form'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'siteimprove',
    name: 'Siteimprove Analytics',
    purpose: 'analytics',
    recipient: siteimprove,
    description: visits,
    matches: ['siteimprove.com', 'siteimproveanalytics.com', 'siteimproveanalytics.io'],
    inline: ['siteimproveanalytics.com/js/siteanalyze_'],
    trackers: [cookie('nmstat', 'P1000D', 'visitor')],
    notes: ['without-cookie'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'statcounter',
    name: 'Statcounter',
    purpose: 'analytics',
    recipient: statcounter,
    description: visits,
    matches: ['statcounter.com'],
    inline: ['sc_project=', 'statcounter.com/counter/counter.js'],
    trackers: [
      cookie('sc_is_visitor_unique', 'P2Y', 'visitor'),
      cookie('is_unique', 'P2Y', 'visitor', '.statcounter.com'),
      localItem('sc_medium_source', 'source'),
    ],
    notes: ['cookieless-mode'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'jetpack-stats',
    name: 'Jetpack Stats',
    purpose: 'analytics',
    recipient: sharedCompanies.automattic,
    description: visits,
    matches: ['stats.wp.com', 'pixel.wp.com'],
    trackers: [cookie('tk_ai', 'P3Y', 'visitor'), cookie('tk_qs', 'PT30M', 'queue')],
    notes: ['jetpack'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'adobe-analytics',
    name: 'Adobe Analytics',
    purpose: 'analytics',
    recipient: sharedCompanies.adobe,
    description: visits,
    matches: ['adobedtm.com', 'omtrdc.net', '2o7.net', 'demdex.net', 'adobedc.net', 'everesttech.net'],
    trackers: [
      cookie('AMCV_*', 'P2Y', 'visitor'),
      cookie('AMCVS_*', 'session', 'visit'),
      cookie('s_vi', 'P2Y', 'visitor'),
      cookie('s_fid', 'P2Y', 'visitor'),
      cookie('s_cc', 'session', 'test'),
      cookie('s_sq', 'session', 'visit'),
      cookie('demdex', 'P180D', 'adProfile', '.demdex.net'),
    ],
    optOutUrl: 'https://www.adobe.com/privacy/opt-out.html',
    notes: ['adobe-launch'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
]
