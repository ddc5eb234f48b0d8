import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { experiments, personalisation } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

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

/** Experiments with versions of a page. */
export const experimentServices: readonly KnownService[] = [
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
    notes: ['original-before-consent'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'vwo',
    name: 'VWO',
    purpose: 'analytics',
    recipient: wingify,
    description: experiments,
    matches: ['visualwebsiteoptimizer.com', 'vwo.com', 'd5phz18u4wuww.cloudfront.net'],
    inline: ['_vwo_code'],
    trackers: [
      cookie('_vwo_uuid*', 'P1Y', 'visitor'),
      cookie('_vis_opt_*', 'P100D', 'experiment'),
      cookie('_vwo_ds', 'P3M', 'visit'),
      cookie('_vwo_sn', 'PT30M', 'visit'),
      cookie('_vwo_referrer', 'session', 'source'),
    ],
    notes: ['hides-page'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'ab-tasty',
    name: 'AB Tasty',
    purpose: 'analytics',
    recipient: abTasty,
    description: experiments,
    matches: ['abtasty.com', 'd1447tq2m68ekg.cloudfront.net'],
    trackers: [cookie('ABTasty', 'P13M', 'experiment'), cookie('ABTastySession', 'session', 'visit')],
    notes: ['original-before-consent'],
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
    notes: ['original-before-consent'],
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
    notes: ['original-before-consent'],
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
    notes: ['can-target-ads'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
]
