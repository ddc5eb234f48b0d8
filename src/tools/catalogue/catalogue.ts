import type { KnownService } from './known-service.js'
import { countly } from './countly.js'
import { googleAds } from './google-ads.js'
import { googleAnalytics } from './google-analytics.js'
import { googleSignals } from './google-signals.js'
import { metaPixel } from './meta-pixel.js'
import { mixpanel } from './mixpanel.js'
import { posthog } from './posthog.js'
import { rrweb } from './rrweb.js'
import { snowplow } from './snowplow.js'
import { youtube } from './youtube.js'

/** Every service that `evaste add` can copy, by the order in which they are offered. */
export const catalogue: readonly KnownService[] = [
  googleAnalytics,
  googleSignals,
  googleAds,
  metaPixel,
  posthog,
  mixpanel,
  countly,
  snowplow,
  rrweb,
  youtube,
]
