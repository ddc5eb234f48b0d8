import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { visitsWithoutCookies } from '../service-descriptions.js'

const cloudflare = company(
  'cloudflare',
  'Cloudflare, Inc.',
  'US',
  'processor',
  'https://www.cloudflare.com/privacypolicy/',
)
const plausible = company('plausible', 'Plausible Insights OÜ', 'EE', 'processor', 'https://plausible.io/privacy')
const fathom = company('fathom', 'Conva Ventures Inc. (Fathom)', 'CA', 'processor', 'https://usefathom.com/privacy')
const simple = company(
  'simple-analytics',
  'Simple Analytics B.V.',
  'NL',
  'processor',
  'https://www.simpleanalytics.com/privacy-policy',
)
const vercel = company('vercel', 'Vercel Inc.', 'US', 'processor', 'https://vercel.com/legal/privacy-policy')
const NO_STORAGE =
  'It stores nothing on the device, but each visit sends the visitor’s IP address to the service: whether that needs consent depends on your settings and your authority’s guidance.'

/** Visitor counts that store nothing on the device. */
export const cookielessServices: readonly KnownService[] = [
  {
    id: 'plausible',
    name: 'Plausible',
    purpose: 'analytics',
    recipient: plausible,
    description: visitsWithoutCookies,
    matches: ['plausible.io'],
    trackers: [],
    note: NO_STORAGE,
    sources: ['third-party-web', 'vendor-docs', 'vendor-code'],
  },
  {
    id: 'fathom',
    name: 'Fathom Analytics',
    purpose: 'analytics',
    recipient: fathom,
    description: visitsWithoutCookies,
    matches: ['usefathom.com'],
    trackers: [],
    note: NO_STORAGE,
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'simple-analytics',
    name: 'Simple Analytics',
    purpose: 'analytics',
    recipient: simple,
    description: visitsWithoutCookies,
    matches: ['simpleanalyticscdn.com', 'simpleanalytics.com'],
    trackers: [],
    note: NO_STORAGE,
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'umami',
    name: 'Umami',
    purpose: 'analytics',
    recipient: null,
    description: visitsWithoutCookies,
    matches: ['cloud.umami.is', 'api-gateway.umami.dev'],
    trackers: [],
    note: `${NO_STORAGE} Where you host it yourself, put your own server into matches.`,
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'vercel-analytics',
    name: 'Vercel Web Analytics',
    purpose: 'analytics',
    recipient: vercel,
    description: visitsWithoutCookies,
    matches: ['va.vercel-scripts.com', '*://*/_vercel/insights/*', '*://*/_vercel/speed-insights/*'],
    trackers: [],
    note: NO_STORAGE,
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'cloudflare-analytics',
    name: 'Cloudflare Web Analytics',
    purpose: 'analytics',
    recipient: cloudflare,
    description: visitsWithoutCookies,
    matches: ['static.cloudflareinsights.com', 'cloudflareinsights.com', '*://*/cdn-cgi/rum*'],
    trackers: [],
    note: `${NO_STORAGE} Cloudflare may put it into your pages by itself: see its dashboard.`,
    sources: ['third-party-web', 'vendor-docs'],
  },
]
