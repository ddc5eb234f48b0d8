import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { replay } from '../service-descriptions.js'
import { cookie, localItem, sessionItem } from '../trackers.js'

const hotjar = company('hotjar', 'Hotjar Ltd', 'MT', 'processor', 'https://www.hotjar.com/legal/policies/privacy/')
const cisco = company(
  'smartlook',
  'Smartlook.com, s.r.o.',
  'CZ',
  'processor',
  'https://help.smartlook.com/docs/privacy-policy',
)
const crazyEgg = company('crazy-egg', 'Crazy Egg, Inc.', 'US', 'processor', 'https://www.crazyegg.com/privacy')
const mouseflow = company('mouseflow', 'Mouseflow ApS', 'DK', 'processor', 'https://mouseflow.com/privacy/')
const luckyOrange = company(
  'lucky-orange',
  'Lucky Orange LLC',
  'US',
  'processor',
  'https://www.luckyorange.com/privacy.php',
)
const inspectlet = company('inspectlet', 'Inspectlet', 'US', 'processor', 'https://www.inspectlet.com/legal#privacy')

/** Recordings of visits and heat maps. */
export const replayServices: readonly KnownService[] = [
  {
    id: 'hotjar',
    name: 'Hotjar',
    purpose: 'session-replay',
    recipient: hotjar,
    description: replay,
    matches: ['hotjar.com', 'hotjar.io'],
    inline: ['static.hotjar.com/c/hotjar-'],
    trackers: [
      cookie('_hjSessionUser_*', 'P1Y', 'visitor'),
      cookie('_hjSession_*', 'PT30M', 'visit'),
      cookie('_hjHasCachedUserAttributes', 'session', 'recording'),
      cookie('_hjUserAttributesHash', 'PT2M', 'recording'),
      cookie('_hjTLDTest', 'session', 'test'),
      cookie('_hjClosedSurveyInvites', 'P1Y', 'shown'),
      cookie('_hjDonePolls', 'P1Y', 'shown'),
      cookie('_hjMinimizedPolls', 'P1Y', 'shown'),
      cookie('_hjShownFeedbackMessage', 'P1D', 'shown'),
      localItem('_hjUserAttributes', 'recording'),
      sessionItem('hjViewportId', 'recording'),
    ],
    optOutUrl: 'https://www.hotjar.com/policies/do-not-track/',
    notes: ['mask-inputs'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'contentsquare',
    name: 'Contentsquare',
    purpose: 'session-replay',
    recipient: sharedCompanies.contentsquare,
    description: replay,
    matches: [
      'contentsquare.net',
      'contentsquare.com',
      'content-square.net',
      'd1m6l9dfulcyw7.cloudfront.net',
      'clicktale.net',
    ],
    trackers: [
      cookie('_cs_id', 'P13M', 'visitor'),
      cookie('_cs_s', 'PT30M', 'visit'),
      cookie('_cs_c', 'P13M', 'choice'),
      cookie('_cs_cvars', 'session', 'visit'),
      cookie('_cs_ex', 'P30D', 'recording'),
    ],
    notes: ['mask-inputs'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'smartlook',
    name: 'Smartlook',
    purpose: 'session-replay',
    recipient: cisco,
    description: replay,
    matches: ['smartlook.com', 'smartlook.cloud'],
    inline: ['web-sdk.smartlook.com/recorder.js', 'rec.smartlook.com/recorder.js'],
    trackers: [cookie('SL_C_*', 'P13M', 'visitor'), localItem('SL_*', 'recording')],
    notes: ['mask-inputs'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'crazy-egg',
    name: 'Crazy Egg',
    purpose: 'session-replay',
    recipient: crazyEgg,
    description: replay,
    matches: ['crazyegg.com', 'cetrk.com', 'dnn506yrbagrg.cloudfront.net'],
    trackers: [
      cookie('_ce.s', 'P1Y', 'visitor'),
      cookie('_ceir', 'P1Y', 'history'),
      cookie('_CEFT', 'P1Y', 'experiment'),
      cookie('_ce.clock_data', 'P1D', 'visit'),
      cookie('_ce.clock_event', 'P1D', 'visit'),
      cookie('cebs', 'session', 'visit'),
      cookie('cebsp_', 'session', 'visit'),
    ],
    notes: ['mask-inputs'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'mouseflow',
    name: 'Mouseflow',
    purpose: 'session-replay',
    recipient: mouseflow,
    description: replay,
    matches: ['mouseflow.com'],
    inline: ['cdn.mouseflow.com/projects/'],
    trackers: [cookie('mf_user', 'P90D', 'visitor'), cookie('mf_*', 'session', 'recording')],
    optOutUrl: 'https://mouseflow.com/opt-out/',
    notes: ['mask-inputs'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'lucky-orange',
    name: 'Lucky Orange',
    purpose: 'session-replay',
    recipient: luckyOrange,
    description: replay,
    matches: ['luckyorange.com', 'luckyorange.net', 'd10lpsik1i8c69.cloudfront.net'],
    inline: ['luckyorange.com/lo.js', '__lo_site_id'],
    trackers: [
      cookie('_lo_uid', 'P2Y', 'visitor'),
      cookie('_lo_v', 'P1Y', 'history'),
      cookie('_lo_rid', 'PT30M', 'recording'),
      cookie('__lotl', 'P180D', 'source'),
      cookie('__lotr', 'P180D', 'source'),
    ],
    notes: ['mask-inputs'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'inspectlet',
    name: 'Inspectlet',
    purpose: 'session-replay',
    recipient: inspectlet,
    description: replay,
    matches: ['inspectlet.com'],
    inline: ['cdn.inspectlet.com/inspectlet.js'],
    trackers: [cookie('__insp_*', 'P1Y', 'recording')],
    notes: ['mask-inputs'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
