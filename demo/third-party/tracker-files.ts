/** A file of the third party whose code, when it runs, asks for `/ran/<service>`. */
export interface TrackerFile {
  readonly path: string
  /** The service's id in the declarations. */
  readonly service: string
  /** From the package's root. */
  readonly file: string
}

const own = 'demo/third-party/trackers'

/** Real trackers as their npm packages bring them; stand-ins of our own where there is no package. */
export const trackerFiles: readonly TrackerFile[] = [
  {
    path: '/countly/sdk/web/countly.min.js',
    service: 'countly',
    file: 'node_modules/countly-sdk-web/lib/countly.min.js',
  },
  {
    path: '/snowplow/sp.js',
    service: 'snowplow',
    file: 'node_modules/@snowplow/browser-tracker/dist/index.umd.min.js',
  },
  { path: '/posthog/static/module.js', service: 'posthog', file: 'node_modules/posthog-js/dist/module.js' },
  {
    path: '/mixpanel/mixpanel.min.js',
    service: 'mixpanel',
    file: 'node_modules/mixpanel-browser/dist/mixpanel.min.js',
  },
  { path: '/gtag/js', service: 'google-analytics', file: `${own}/gtag.js` },
  { path: '/g/demographics/signals.js', service: 'google-signals', file: `${own}/google-signals.js` },
  { path: '/en_US/fbevents.js', service: 'meta-pixel', file: `${own}/fbevents.js` },
  { path: '/leak-trace/trace.js', service: 'leak-trace', file: `${own}/leak-trace.js` },
  { path: '/social/plugin.js', service: 'social-plugin', file: `${own}/social-plugin.js` },
  { path: '/social/feed.js', service: 'social-feed', file: `${own}/social-feed.js` },
]
