import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { form, push } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const oneSignal = company('onesignal', 'OneSignal, Inc.', 'US', 'processor', 'https://onesignal.com/privacy_policy')
const sleeknote = company('sleeknote', 'Sleeknote ApS', 'DK', 'processor', 'https://sleeknote.com/privacy-policy')
const optinMonster = company(
  'optinmonster',
  'OptinMonster, LLC',
  'US',
  'processor',
  'https://optinmonster.com/privacy/',
)

/** Pop-up forms and notifications. */
export const popUpServices: readonly KnownService[] = [
  {
    id: 'onesignal',
    name: 'OneSignal',
    purpose: 'marketing',
    recipient: oneSignal,
    description: push,
    matches: ['onesignal.com'],
    inline: ['OneSignal.init('],
    trackers: [
      { ...localItem('ONE_SIGNAL_SDK_DB', 'setting'), type: 'indexed-db' },
      localItem('os_pageViews', 'history'),
      localItem('onesignal-*', 'shown'),
    ],
    notes: ['push'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'sleeknote',
    name: 'Sleeknote',
    purpose: 'marketing',
    recipient: sleeknote,
    description: form,
    matches: ['sleeknote.com', 'sleeknotestaticcontent.sleeknote.com', 'sleeknotecustomerscripts.sleeknote.com'],
    inline: ['sleeknotecustomerscripts.sleeknote.com/'],
    trackers: [cookie('_sn_a', 'P1Y', 'visitor'), cookie('_sn_m', 'P1Y', 'shown'), cookie('_sn_n', 'P1Y', 'shown')],
    notes: ['pop-up-after-question'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'optinmonster',
    name: 'OptinMonster',
    purpose: 'marketing',
    recipient: optinMonster,
    description: form,
    matches: ['opmnstr.com', 'optmnstr.com', 'optmstr.com', 'omappapi.com'],
    inline: ['a.omappapi.com/app/js/api.min.js'],
    trackers: [
      cookie('_omappvp', 'P10Y', 'history'),
      cookie('_omappvs', 'P1D', 'visit'),
      cookie('om-*', 'P1Y', 'shown'),
    ],
    notes: ['pop-up-after-question'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
