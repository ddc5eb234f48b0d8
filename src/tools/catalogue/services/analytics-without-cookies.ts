import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { visitsWithoutCookies } from '../service-descriptions.js'

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
    notes: ['no-storage'],
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
    notes: ['no-storage'],
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
    notes: ['no-storage'],
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
    notes: ['no-storage', 'self-hosted'],
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
    notes: ['no-storage'],
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'cloudflare-analytics',
    name: 'Cloudflare Web Analytics',
    purpose: 'analytics',
    recipient: sharedCompanies.cloudflare,
    description: visitsWithoutCookies,
    matches: ['static.cloudflareinsights.com', 'cloudflareinsights.com', '*://*/cdn-cgi/rum*'],
    trackers: [],
    notes: ['no-storage', 'cloudflare-injects'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
