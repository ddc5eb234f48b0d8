import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { productUse } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const posthog = company('posthog-inc', 'PostHog, Inc.', 'US', 'processor', 'https://posthog.com/privacy', [
  { country: 'US', mechanism: 'scc', copyUrl: 'https://posthog.com/dpa' },
])
const mixpanel = company(
  'mixpanel-inc',
  'Mixpanel, Inc.',
  'US',
  'processor',
  'https://mixpanel.com/legal/privacy-policy/',
  [{ country: 'US', mechanism: 'scc', copyUrl: 'https://mixpanel.com/dpa' }],
)
const amplitude = company('amplitude', 'Amplitude, Inc.', 'US', 'processor', 'https://amplitude.com/privacy')
const twilio = company(
  'twilio-segment',
  'Twilio Inc. (Segment)',
  'US',
  'processor',
  'https://www.twilio.com/legal/privacy',
)
const rudderstack = company(
  'rudderstack',
  'RudderStack, Inc.',
  'US',
  'processor',
  'https://www.rudderstack.com/privacy-policy/',
)

/** How the functions of a product are used. */
export const productServices: readonly KnownService[] = [
  {
    id: 'posthog',
    name: 'PostHog',
    purpose: 'analytics',
    recipient: posthog,
    description: productUse,
    matches: ['posthog.com'],
    inline: ['posthog.init('],
    trackers: [
      cookie('ph_*_posthog', 'P1Y', 'visitor'),
      localItem('ph_*_posthog', 'visitor'),
      localItem('__ph_opt_in_out_*', 'choice'),
      cookie('__ph_opt_in_out_*', 'P1Y', 'choice'),
    ],
    notes: ['posthog'],
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'mixpanel',
    name: 'Mixpanel',
    purpose: 'analytics',
    recipient: mixpanel,
    description: productUse,
    matches: ['mixpanel.com', 'mxpnl.com'],
    inline: ['mixpanel.init(', 'cdn.mxpnl.com/libs/mixpanel'],
    trackers: [
      cookie('mp_*_mixpanel', 'P1Y', 'visitor'),
      localItem('mp_*_mixpanel', 'visitor'),
      localItem('__mpq_*', 'queue'),
    ],
    notes: ['posthog-eu'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-code'],
  },
  {
    id: 'amplitude',
    name: 'Amplitude',
    purpose: 'analytics',
    recipient: amplitude,
    description: productUse,
    matches: ['amplitude.com', 'd24n15hnbwhuhn.cloudfront.net'],
    inline: ['cdn.amplitude.com/libs/', 'cdn.amplitude.com/script/'],
    trackers: [
      cookie('AMP_*', 'P1Y', 'visitor'),
      localItem('AMP_unsent_*', 'queue'),
      localItem('AMP_remote_config_*', 'setting'),
    ],
    notes: ['declare-replay-apart'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-code'],
  },
  {
    id: 'segment',
    name: 'Segment',
    purpose: 'analytics',
    recipient: twilio,
    description: productUse,
    matches: ['segment.com', 'segment.io'],
    inline: ['cdn.segment.com/analytics.js'],
    trackers: [
      cookie('ajs_anonymous_id', 'P1Y', 'visitor'),
      cookie('ajs_user_id', 'P1Y', 'identified'),
      localItem('ajs_*', 'visitor'),
    ],
    notes: ['segment-recipients'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-code'],
  },
  {
    id: 'heap',
    name: 'Heap',
    purpose: 'analytics',
    recipient: sharedCompanies.contentsquare,
    description: productUse,
    matches: ['heapanalytics.com', 'heap-api.com'],
    inline: ['cdn.heapanalytics.com/js/heap-', 'heap.load('],
    trackers: [
      cookie('_hp2_id*', 'P13M', 'visitor'),
      cookie('_hp2_ses_props*', 'PT30M', 'visit'),
      cookie('_hp2_props*', 'P13M', 'visit'),
    ],
    notes: ['records-clicks'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'rudderstack',
    name: 'RudderStack',
    purpose: 'analytics',
    recipient: rudderstack,
    description: productUse,
    matches: ['cdn.rudderlabs.com', 'rudderstack.com', 'rudderlabs.com'],
    inline: ['rudderanalytics.load('],
    trackers: [cookie('rl_*', 'P1Y', 'visitor'), localItem('rl_*', 'visitor')],
    notes: ['rudderstack-recipients'],
    sources: ['open-cookie-database', 'vendor-docs', 'vendor-code'],
  },
  {
    id: 'countly',
    name: 'Countly',
    purpose: 'analytics',
    recipient: null,
    description: productUse,
    matches: [
      'count.ly',
      '*://cdn.jsdelivr.net/npm/countly-sdk-web*',
      '*://cdnjs.cloudflare.com/ajax/libs/countly-sdk-web/*',
    ],
    inline: ['Countly.init('],
    trackers: [localItem('*/cly_*', 'visitor'), cookie('*/cly_*', 'P1Y', 'visitor')],
    notes: ['add-own-server'],
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'snowplow',
    name: 'Snowplow',
    purpose: 'analytics',
    recipient: null,
    description: productUse,
    matches: [
      '*://cdn.jsdelivr.net/npm/@snowplow/*',
      '*://unpkg.com/@snowplow/*',
      '*://*/com.snowplowanalytics.snowplow/*',
      'd32hwlnfiv2gyn.cloudfront.net',
    ],
    inline: ["snowplow('newTracker'", 'snowplow("newTracker"'],
    trackers: [
      cookie('_sp_id.*', 'P2Y', 'visitor'),
      cookie('_sp_ses.*', 'PT30M', 'visit'),
      localItem('snowplowOutQueue_*', 'queue'),
    ],
    notes: ['add-own-collector'],
    sources: ['open-cookie-database', 'vendor-docs', 'vendor-code'],
  },
]
