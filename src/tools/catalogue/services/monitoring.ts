import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { experiments, faults, personalisation } from '../service-descriptions.js'
import { cookie, localItem, sessionItem } from '../trackers.js'

const sentry = company('sentry', 'Functional Software, Inc. (Sentry)', 'US', 'processor', 'https://sentry.io/privacy/')
const newRelic = company(
  'new-relic',
  'New Relic, Inc.',
  'US',
  'processor',
  'https://newrelic.com/termsandconditions/privacy',
)
const datadog = company('datadog', 'Datadog, Inc.', 'US', 'processor', 'https://www.datadoghq.com/legal/privacy/')
const smartbear = company(
  'bugsnag',
  'SmartBear Software Inc. (Insight Hub)',
  'US',
  'processor',
  'https://smartbear.com/privacy/',
)
const rollbar = company('rollbar', 'Rollbar, Inc.', 'US', 'processor', 'https://rollbar.com/privacy')
const raygun = company('raygun', 'Raygun Limited', 'NZ', 'processor', 'https://raygun.com/privacy')
const dynatrace = company(
  'dynatrace',
  'Dynatrace Austria GmbH',
  'AT',
  'processor',
  'https://www.dynatrace.com/company/trust-center/privacy/',
)
const optimizely = company(
  'optimizely',
  'Optimizely North America Inc.',
  'US',
  'processor',
  'https://www.optimizely.com/legal/privacy-notice/',
)
const wingify = company(
  'wingify',
  'Wingify Software Private Limited (VWO)',
  'IN',
  'processor',
  'https://vwo.com/privacy-policy/',
)
const abTasty = company('ab-tasty', 'AB Tasty SAS', 'FR', 'processor', 'https://www.abtasty.com/terms-of-use/')
const kameleoon = company(
  'kameleoon',
  'Kameleoon SAS',
  'FR',
  'processor',
  'https://www.kameleoon.com/en/privacy-policy',
)
const convert = company(
  'convert',
  'Convert Insights, Inc.',
  'US',
  'processor',
  'https://www.convert.com/privacy-policy/',
)
const dynamicYield = company(
  'dynamic-yield',
  'Dynamic Yield Ltd.',
  'IL',
  'processor',
  'https://www.dynamicyield.com/privacy/',
)

const ERRORS =
  'Error reports can contain addresses and what was typed: scrub them before they are sent. Its session replay is a purpose of its own.'

/** Error monitoring, and experiments with versions of a page. */
export const monitoringServices: readonly KnownService[] = [
  {
    id: 'sentry',
    name: 'Sentry',
    purpose: 'analytics',
    recipient: sentry,
    description: faults,
    matches: ['sentry.io', 'sentry-cdn.com', 'getsentry.com'],
    inline: ['Sentry.init('],
    trackers: [sessionItem('sentryReplaySession', 'recording')],
    note: `${ERRORS} Without replay it stores nothing on the device.`,
    sources: ['third-party-web', 'vendor-docs', 'vendor-code'],
  },
  {
    id: 'new-relic',
    name: 'New Relic Browser',
    purpose: 'analytics',
    recipient: newRelic,
    description: faults,
    matches: ['newrelic.com', 'nr-data.net'],
    inline: ['NREUM.loader_config', ';NREUM.info='],
    trackers: [cookie('JSESSIONID', 'session', 'visit', '.nr-data.net'), localItem('NRBA_*', 'visit')],
    note: ERRORS,
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'datadog-rum',
    name: 'Datadog RUM',
    purpose: 'analytics',
    recipient: datadog,
    description: faults,
    matches: [
      'datadoghq-browser-agent.com',
      '*://browser-intake-datadoghq.eu/*',
      '*://browser-intake-datadoghq.com/*',
      '*://browser-intake-us3-datadoghq.com/*',
      '*://browser-intake-us5-datadoghq.com/*',
    ],
    inline: ['datadoghq-browser-agent.com/', 'DD_RUM.init('],
    trackers: [cookie('_dd_s', 'P1Y', 'visit')],
    note: ERRORS,
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'bugsnag',
    name: 'Bugsnag',
    purpose: 'analytics',
    recipient: smartbear,
    description: faults,
    matches: ['bugsnag.com'],
    inline: ['Bugsnag.start('],
    trackers: [localItem('bugsnag-anonymous-id', 'visitor')],
    note: ERRORS,
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'rollbar',
    name: 'Rollbar',
    purpose: 'analytics',
    recipient: rollbar,
    description: faults,
    matches: ['rollbar.com'],
    inline: ['_rollbarConfig'],
    trackers: [],
    note: `${ERRORS} It stores nothing on the device by default.`,
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'raygun',
    name: 'Raygun',
    purpose: 'analytics',
    recipient: raygun,
    description: faults,
    matches: ['raygun.io', 'raygun.com'],
    inline: ['cdn.raygun.io/raygun4js/'],
    trackers: [cookie('raygun4js-userid', 'P30D', 'visitor'), cookie('raygun4js-sid', 'PT30M', 'visit')],
    note: ERRORS,
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'dynatrace',
    name: 'Dynatrace RUM',
    purpose: 'analytics',
    recipient: dynatrace,
    description: faults,
    matches: ['ruxit.com', 'js-cdn.dynatrace.com', '*://*.bf.dynatrace.com/*'],
    trackers: [
      cookie('dtCookie*', 'session', 'visit'),
      cookie('dtPC*', 'session', 'visit'),
      cookie('dtSa*', 'session', 'visit'),
      cookie('rxVisitor*', 'P1Y', 'visitor'),
      cookie('rxvt*', 'PT30M', 'visit'),
    ],
    note: ERRORS,
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'optimizely',
    name: 'Optimizely',
    purpose: 'analytics',
    recipient: optimizely,
    description: experiments,
    matches: ['optimizely.com'],
    trackers: [
      cookie('optimizelyEndUserId', 'P6M', 'experiment'),
      cookie('optimizelySession', 'P6M', 'visit'),
      cookie('optimizelyOptOut', 'P10Y', 'choice'),
      localItem('optimizely_data$*', 'experiment'),
    ],
    note: 'Until consent visitors see the original page: that is right.',
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'vwo',
    name: 'VWO',
    purpose: 'analytics',
    recipient: wingify,
    description: experiments,
    matches: ['visualwebsiteoptimizer.com', 'vwo.com'],
    inline: ['_vwo_code'],
    trackers: [
      cookie('_vwo_uuid*', 'P1Y', 'visitor'),
      cookie('_vis_opt_*', 'P100D', 'experiment'),
      cookie('_vwo_ds', 'P3M', 'visit'),
      cookie('_vwo_sn', 'PT30M', 'visit'),
      cookie('_vwo_referrer', 'session', 'source'),
    ],
    note: 'Its code hides the page until it has loaded: load it asynchronously.',
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'ab-tasty',
    name: 'AB Tasty',
    purpose: 'analytics',
    recipient: abTasty,
    description: experiments,
    matches: ['abtasty.com'],
    trackers: [cookie('ABTasty', 'P13M', 'experiment'), cookie('ABTastySession', 'session', 'visit')],
    note: 'Until consent visitors see the original page: that is right.',
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'kameleoon',
    name: 'Kameleoon',
    purpose: 'analytics',
    recipient: kameleoon,
    description: experiments,
    matches: ['kameleoon.com', 'kameleoon.eu', 'kameleoon.io'],
    trackers: [cookie('kameleoonVisitorCode', 'P1Y', 'visitor'), localItem('kameleoon*', 'experiment')],
    note: 'Until consent visitors see the original page: that is right.',
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'convert-experiences',
    name: 'Convert Experiences',
    purpose: 'analytics',
    recipient: convert,
    description: experiments,
    matches: ['convertexperiments.com'],
    trackers: [
      cookie('_conv_v', 'P6M', 'visitor'),
      cookie('_conv_s', 'P1D', 'visit'),
      cookie('_conv_r', 'session', 'source'),
    ],
    note: 'Until consent visitors see the original page: that is right.',
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'dynamic-yield',
    name: 'Dynamic Yield',
    purpose: 'preferences',
    recipient: dynamicYield,
    description: personalisation,
    matches: ['dynamicyield.com'],
    trackers: [
      cookie('_dyid', 'P1Y', 'visitor'),
      cookie('_dyid_server', 'P1Y', 'visitor'),
      cookie('_dyjsession', 'session', 'visit'),
      cookie('dy_fs_page', 'session', 'visit'),
      localItem('_dy*', 'history'),
    ],
    note: 'It can also target advertisements: then its purpose is marketing.',
    sources: ['open-cookie-database', 'vendor-docs'],
  },
]
