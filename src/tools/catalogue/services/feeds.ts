import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { feed } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

const flockler = company('flockler', 'Flockler Oy', 'FI', 'processor', 'https://flockler.com/privacy-policy')
const elfsight = company('elfsight', 'Elfsight', 'AD', 'processor', 'https://elfsight.com/privacy-policy/')
const addToAny = company('addtoany', 'AddToAny LLC', 'US', 'controller', 'https://www.addtoany.com/privacy')
const shareThis = company('sharethis', 'ShareThis, Inc.', 'US', 'controller', 'https://sharethis.com/privacy/')

/** Feeds, widgets and sharing buttons. */
export const feedServices: readonly KnownService[] = [
  {
    id: 'flockler',
    name: 'Flockler',
    purpose: 'social-media',
    recipient: flockler,
    description: feed,
    matches: ['flockler.com', 'flockler.embed.codes', 'flcdn.net'],
    trackers: [],
    notes: ['feed-pictures'],
    sources: ['vendor-docs'],
  },
  {
    id: 'elfsight',
    name: 'Elfsight',
    purpose: 'external-content',
    recipient: elfsight,
    description: feed,
    matches: ['elfsight.com', 'elfsightcdn.com', 'elfsight.app'],
    trackers: [cookie('elfsight_viewed_recently', 'P1D', 'history', '.elfsight.com')],
    notes: ['widget-loads-others'],
    sources: ['vendor-docs'],
  },
  {
    id: 'addtoany',
    name: 'AddToAny',
    purpose: 'social-media',
    recipient: addToAny,
    description: words('Näyttää jakopainikkeita.', 'Visar delningsknappar.', 'Shows sharing buttons.'),
    matches: ['addtoany.com'],
    trackers: [localItem('a2a_*', 'setting')],
    notes: ['share-links'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'sharethis',
    name: 'ShareThis',
    purpose: 'marketing',
    recipient: shareThis,
    description: words(
      'Näyttää jakopainikkeita ja kerää tietoja mainontaa varten.',
      'Visar delningsknappar och samlar in data för annonsering.',
      'Shows sharing buttons and gathers data for advertising.',
    ),
    matches: ['sharethis.com'],
    trackers: [
      cookie('__stid', 'P1Y', 'adProfile', '.sharethis.com'),
      cookie('fpestid', 'P13M', 'visitor'),
      cookie('st_optout', 'P10Y', 'choice', '.sharethis.com'),
    ],
    notes: ['share-links'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
