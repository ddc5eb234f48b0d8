import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { reviews } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const trustmary = company('trustmary', 'Trustmary Group Oy', 'FI', 'processor', 'https://trustmary.com/privacy-policy/')
const trustpilot = company(
  'trustpilot',
  'Trustpilot A/S',
  'DK',
  'controller',
  'https://legal.trustpilot.com/for-reviewers/end-user-privacy-terms',
)
const yotpo = company('yotpo', 'Yotpo Ltd.', 'IL', 'processor', 'https://www.yotpo.com/privacy-policy/')
const judgeMe = company('judge-me', 'Judge.me Ltd', 'GB', 'processor', 'https://judge.me/privacy')
const tripadvisor = company(
  'tripadvisor',
  'Tripadvisor LLC',
  'US',
  'controller',
  'https://tripadvisor.mediaroom.com/US-privacy-policy',
)

/** Customers’ reviews. */
export const reviewServices: readonly KnownService[] = [
  {
    id: 'trustmary',
    name: 'Trustmary',
    purpose: 'external-content',
    recipient: trustmary,
    description: reviews,
    matches: ['trustmary.com', 'trustmary.io'],
    inline: ['widget.trustmary.com/'],
    trackers: [localItem('trustmary*', 'shown'), cookie('trustmary*', 'P1Y', 'shown')],
    notes: ['check-storage-names'],
    sources: ['vendor-docs'],
  },
  {
    id: 'trustpilot',
    name: 'Trustpilot TrustBox',
    purpose: 'external-content',
    recipient: trustpilot,
    description: reviews,
    matches: ['trustpilot.com'],
    trackers: [],
    embed: { title: { fi: 'Arvostelut (Trustpilot)', sv: 'Recensioner (Trustpilot)', en: 'Reviews (Trustpilot)' } },
    notes: ['trustpilot-box'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'yotpo',
    name: 'Yotpo',
    purpose: 'external-content',
    recipient: yotpo,
    description: reviews,
    matches: ['yotpo.com'],
    trackers: [
      cookie('yotpo_pixel', 'P1D', 'adClick'),
      cookie('_yp_*', 'P1Y', 'visitor'),
      localItem('yotpo*', 'visitor'),
    ],
    notes: ['pixel-measures-sales'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'judge-me',
    name: 'Judge.me',
    purpose: 'external-content',
    recipient: judgeMe,
    description: reviews,
    matches: ['judge.me'],
    trackers: [localItem('jdgm*', 'shown')],
    notes: ['reviews'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'tripadvisor',
    name: 'Tripadvisor widgets',
    purpose: 'external-content',
    recipient: tripadvisor,
    description: reviews,
    matches: ['jscache.com', 'tripadvisor.com', 'tripadvisor.fi', 'tamgrt.com', 'tacdn.com'],
    trackers: [
      cookie('TADCID', 'P10Y', 'visitor', '.tripadvisor.com'),
      cookie('TAUnique', 'P2Y', 'visitor', '.tripadvisor.com'),
      cookie('ServerPool', 'session', 'routing', '.tripadvisor.com'),
    ],
    notes: ['link-to-page'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
]
