import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { customerData, form, personalisation } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

const hubspot = company(
  'hubspot',
  'HubSpot Ireland Limited',
  'IE',
  'processor',
  'https://legal.hubspot.com/privacy-policy',
  [{ country: 'US', mechanism: 'scc' }],
)
const klaviyo = company('klaviyo', 'Klaviyo, Inc.', 'US', 'processor', 'https://www.klaviyo.com/legal/privacy')
const omnisend = company('omnisend', 'Omnisend Group UAB', 'LT', 'processor', 'https://www.omnisend.com/privacy/')
const customerIo = company(
  'customer-io',
  'Peaberry Software, Inc. (Customer.io)',
  'US',
  'processor',
  'https://customer.io/legal/privacy-policy',
)
const braze = company('braze', 'Braze, Inc.', 'US', 'processor', 'https://www.braze.com/company/legal/privacy')
const custobar = company('custobar', 'Custobar Oy', 'FI', 'processor', 'https://www.custobar.com/privacy-policy')
const nosto = company('nosto', 'Nosto Solutions Oy', 'FI', 'processor', 'https://www.nosto.com/privacy-policy/')
const voyado = company('voyado', 'Voyado AB', 'SE', 'processor', 'https://voyado.com/privacy-policy/')

/** Customer data, messages and pop-up forms. */
export const customerDataServices: readonly KnownService[] = [
  {
    id: 'hubspot',
    name: 'HubSpot',
    purpose: 'marketing',
    recipient: hubspot,
    description: customerData,
    matches: [
      'hs-scripts.com',
      'hs-analytics.net',
      'hs-banner.com',
      'hscollectedforms.net',
      'hsadspixel.net',
      'usemessages.com',
      'track.hubspot.com',
    ],
    trackers: [
      cookie('__hstc', 'P6M', 'visitor'),
      cookie('hubspotutk', 'P6M', 'identified'),
      cookie('__hssc', 'PT30M', 'visit'),
      cookie('__hssrc', 'session', 'visit'),
      cookie('messagesUtk', 'P6M', 'chat'),
      cookie('__hs_do_not_track', 'P6M', 'choice'),
      cookie('__hs_opt_out', 'P6M', 'choice'),
    ],
    notes: ['links-people', 'hubspot'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'hubspot-forms',
    name: 'HubSpot forms and meetings',
    purpose: 'external-content',
    recipient: hubspot,
    description: form,
    matches: [
      'hsforms.net',
      'hsforms.com',
      'meetings.hubspot.com',
      'meetings-eu1.hubspot.com',
      '*://static.hsappstatic.net/*',
    ],
    inline: ['hbspt.forms.create('],
    trackers: [cookie('__cf_bm', 'PT30M', 'robots', '.hsforms.com')],
    embed: { title: words('Lomake (HubSpot)', 'Formulär (HubSpot)', 'Form (HubSpot)') },
    notes: ['form-answers'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'klaviyo',
    name: 'Klaviyo',
    purpose: 'marketing',
    recipient: klaviyo,
    description: customerData,
    matches: ['klaviyo.com', 'klaviyoapi.com'],
    inline: ['static.klaviyo.com/onsite/js/'],
    trackers: [
      cookie('__kla_id', 'P2Y', 'identified'),
      localItem('klaviyoOnsite', 'shown'),
      localItem('klaviyoPagesVisitCount', 'history'),
    ],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'omnisend',
    name: 'Omnisend',
    purpose: 'marketing',
    recipient: omnisend,
    description: customerData,
    matches: ['omnisnippet1.com', 'omnisend.com', 'omnisendlink.com'],
    inline: ['omnisnippet1.com/inshop/launcher'],
    trackers: [
      cookie('omnisendContactID', 'P1Y', 'identified'),
      cookie('omnisendAnonymousID', 'P1Y', 'visitor'),
      cookie('omnisendSessionID', 'PT30M', 'visit'),
      cookie('omnisendAttributionID', 'P1Y', 'adClick'),
      cookie('soundestID', 'session', 'visit'),
    ],
    notes: ['links-people'],
    sources: ['vendor-docs'],
  },
  {
    id: 'customer-io',
    name: 'Customer.io',
    purpose: 'marketing',
    recipient: customerIo,
    description: customerData,
    matches: ['customer.io', 'cioeu.com', 'customeriojs.com'],
    inline: ['assets.customer.io/assets/track'],
    trackers: [
      cookie('_cio', 'P1Y', 'visitor'),
      cookie('_cioid', 'P1Y', 'identified'),
      cookie('_cioanonid', 'P1Y', 'visitor'),
      cookie('cioFT', 'P1Y', 'source'),
      cookie('cioLT', 'P1Y', 'source'),
    ],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'braze',
    name: 'Braze',
    purpose: 'marketing',
    recipient: braze,
    description: customerData,
    matches: ['appboycdn.com', 'braze.com', 'braze.eu'],
    inline: ['braze.initialize('],
    trackers: [
      localItem('ab.storage.*', 'visitor'),
      cookie('ab.storage.*', 'P1Y', 'visitor'),
      cookie('ab._gd', 'session', 'test'),
    ],
    notes: ['links-people'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'custobar',
    name: 'Custobar',
    purpose: 'marketing',
    recipient: custobar,
    description: customerData,
    matches: ['custobar.com'],
    inline: ['script.custobar.com/'],
    trackers: [cookie('cb_*', 'P1Y', 'identified'), localItem('cstbr*', 'visitor')],
    notes: ['links-people', 'check-cookie-names'],
    sources: ['vendor-docs'],
  },
  {
    id: 'nosto',
    name: 'Nosto',
    purpose: 'preferences',
    recipient: nosto,
    description: personalisation,
    matches: ['nosto.com'],
    inline: ['connect.nosto.com/'],
    trackers: [cookie('2c.cId', 'P1Y', 'visitor'), localItem('nosto:*', 'history')],
    notes: ['targets-ads-too'],
    sources: ['vendor-docs'],
  },
  {
    id: 'voyado',
    name: 'Voyado Engage',
    purpose: 'marketing',
    recipient: voyado,
    description: customerData,
    matches: ['voyado.com', 'eclub.se'],
    trackers: [cookie('_va', 'P2Y', 'visitor'), cookie('_vaI', 'P2Y', 'identified')],
    notes: ['links-people'],
    sources: ['vendor-docs'],
  },
]
