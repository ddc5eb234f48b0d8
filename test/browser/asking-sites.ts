import type { SiteKey } from '../../demo/site-keys.js'

/** What a site of the demo does when it may. */
export interface AskingSite {
  readonly key: SiteKey
  /** The declared services that ask for `/ran/<service>`, in alphabetical order; pixels run no code. */
  readonly services: readonly string[]
  /** Some of what they leave on the device: cookies, storage keys, databases. */
  readonly leave: readonly RegExp[]
  /** One purpose, and one service of a purpose that has several, with what then runs. */
  readonly parts: readonly (readonly [checkbox: string, runs: readonly string[]])[]
}

/** The four sites that have something to ask. */
export const askingSites: readonly AskingSite[] = [
  {
    key: 'sug',
    services: ['leak-trace'],
    leave: [/^sug_trace$/],
    parts: [['purpose-security', ['leak-trace']]],
  },
  {
    key: 'sole-trader',
    services: ['countly', 'snowplow'],
    // Snowplow's cookies: the shop's own deferred script found Snowplow's deferred script done before it.
    leave: [/^_sp_id\./, /^villakello\/cly_/],
    parts: [
      ['purpose-analytics', ['countly']],
      ['service-snowplow', ['snowplow']],
    ],
  },
  {
    key: 'siniservice',
    services: ['google-analytics', 'google-signals', 'meta-pixel'],
    leave: [/^_ga$/, /^_ga_/, /^_fbp$/],
    parts: [
      // What Google's tag fetches for demographics is a purpose of its own, and waits on.
      ['purpose-analytics', ['google-analytics']],
      ['service-meta-pixel', ['meta-pixel']],
    ],
  },
  {
    key: 'sonmark',
    services: ['mixpanel', 'posthog', 'social-feed', 'social-plugin'],
    leave: [/^ph_.*_posthog$/, /^mp_.*_mixpanel$/, /^tykki_device$/],
    parts: [
      ['purpose-marketing', ['mixpanel']],
      ['service-social-plugin', ['social-plugin']],
    ],
  },
]
