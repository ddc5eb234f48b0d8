import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { faults } from '../service-descriptions.js'
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

/** Error monitoring. */
export const monitoringServices: readonly KnownService[] = [
  {
    id: 'sentry',
    name: 'Sentry',
    purpose: 'analytics',
    recipient: sentry,
    description: faults,
    matches: ['sentry.io', 'sentry-cdn.com', 'getsentry.com', 'ravenjs.com'],
    inline: ['Sentry.init('],
    trackers: [sessionItem('sentryReplaySession', 'recording')],
    notes: ['error-reports', 'nothing-without-replay'],
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
    notes: ['error-reports'],
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
    notes: ['error-reports'],
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'bugsnag',
    name: 'Bugsnag',
    purpose: 'analytics',
    recipient: smartbear,
    description: faults,
    matches: ['bugsnag.com', 'd2wy8f7a9ursnm.cloudfront.net'],
    inline: ['Bugsnag.start('],
    trackers: [localItem('bugsnag-anonymous-id', 'visitor')],
    notes: ['error-reports'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'rollbar',
    name: 'Rollbar',
    purpose: 'analytics',
    recipient: rollbar,
    description: faults,
    matches: ['rollbar.com', 'd37gvrvc0wt4s1.cloudfront.net'],
    inline: ['_rollbarConfig'],
    trackers: [],
    notes: ['error-reports', 'nothing-by-default'],
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
    notes: ['error-reports'],
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
    notes: ['error-reports'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
