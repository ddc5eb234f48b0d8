import type { SignalProduct } from '../../declaration/types.js'
import type { Signal } from './signal.js'
import type { SignalFiles } from './start-signals.js'

const FILES: Readonly<Record<SignalProduct, () => Promise<Signal>>> = {
  google: async () => (await import('./google.js')).google,
  clarity: async () => (await import('./clarity.js')).clarity,
  uet: async () => (await import('./uet.js')).uet,
  meta: async () => (await import('./meta.js')).meta,
  tiktok: async () => (await import('./tiktok.js')).tiktok,
  pinterest: async () => (await import('./pinterest.js')).pinterest,
  matomo: async () => (await import('./matomo.js')).matomo,
  'piwik-pro': async () => (await import('./piwik-pro.js')).piwikPro,
  posthog: async () => (await import('./posthog.js')).posthog,
  hubspot: async () => (await import('./hubspot.js')).hubspot,
  snowplow: async () => (await import('./snowplow.js')).snowplow,
  'wp-consent-api': async () => (await import('./wp-consent-api.js')).wpConsentApi,
  shopify: async () => (await import('./shopify.js')).shopify,
}

/** The signals of a bundle: modules of the package, which the bundler puts into files of their own. */
export const bundledSignals: SignalFiles = {
  now: () => undefined,
  later: (product) => FILES[product](),
}
