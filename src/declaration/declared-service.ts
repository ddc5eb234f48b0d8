import type { Duration, Text } from './declaration-file.js'
import type { RecordingDetails } from './declared-recording.js'

/** How a tracker is stored or read (R28, R39). */
export type TrackerType =
  'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache-storage' | 'pixel' | 'fingerprint'

/** Something stored on or read from the device (R28). `*` in the name is a wildcard. */
export interface Tracker {
  readonly $comment?: string
  readonly name: string
  /** Default `cookie`. */
  readonly type?: TrackerType
  /** `none`: nothing is stored, as with a pixel or a fingerprint (R29). */
  readonly lifetime?: Duration | 'session' | 'persistent' | 'none'
  readonly description?: Text
  /** Cookies only: the domain, if not the host itself. */
  readonly domain?: string
  readonly path?: string
}

/** A product with an API for consent that is told of its own services. */
export type ServiceProduct =
  | 'google'
  | 'clarity'
  | 'uet'
  | 'meta'
  | 'tiktok'
  | 'pinterest'
  | 'matomo'
  | 'piwik-pro'
  | 'posthog'
  | 'hubspot'
  | 'snowplow'

/** A product with an API for consent that concerns the whole page. */
export type PageProduct = 'wp-consent-api' | 'shopify'

export type SignalProduct = ServiceProduct | PageProduct

/** One product on the page, as declared. */
export interface ServiceDetails {
  readonly $comment?: string
  readonly id: string
  readonly name: Text
  /** The id of one purpose (R31). */
  readonly purpose: string
  /** The id of one recipient. */
  readonly recipient?: string
  readonly description?: Text
  /** WebExtension match patterns or bare hosts: the URLs to hold. */
  readonly matches?: readonly string[]
  /** Substrings that identify an inline script as this service's. */
  readonly inline?: readonly string[]
  readonly trackers?: readonly Tracker[]
  /**
   * For a Google service whose data layer has a different name, which is the fifth argument of its snippet. Default
   * `dataLayer`.
   */
  readonly dataLayer?: string
  /**
   * The product whose API for consent is told of this service. Default: recognised by id, `matches` and `inline`; `null`:
   * nothing is told.
   */
  readonly signal?: ServiceProduct | null
  readonly optOutUrl?: Text
  readonly embed?: Embed
  /** For the service of the purpose `session-replay` that evaste itself records for. */
  readonly recording?: RecordingDetails
}

/** The placeholder of a service that waits. */
export interface Embed {
  readonly $comment?: string
  readonly title?: Text
  readonly aspectRatio?: string
  /**
   * A CSS selector of the elements that the service's script fills, such as `.h-captcha`: the placeholder is shown
   * there. Only for a script in `<head>` or at the end of `<body>`; what stands in its own place needs none. `body`: above
   * the page, as a chat is; the placeholder is a button in the corner of the window, which opens the question.
   */
  readonly at?: string
}
