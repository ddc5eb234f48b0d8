import { catalogue } from '../../catalogue/catalogue.js'
import type { KnownService } from '../../catalogue/known-service.js'
import type { ForeignService } from './foreign-config.js'

/** Keys of other tools that are not like the catalogue’s. */
const ALIASES: Readonly<Record<string, string>> = {
  analytics: 'google-analytics',
  bingads: 'microsoft-advertising',
  clarity: 'microsoft-clarity',
  facebook: 'facebook-plugins',
  facebookpixel: 'meta-pixel',
  fbpixel: 'meta-pixel',
  ga: 'google-analytics',
  ga4: 'google-analytics',
  gajs: 'google-analytics',
  gforms: 'google-forms',
  googleadwordsconversion: 'google-ads',
  googleadwordsremarketing: 'google-ads',
  googlemapsembed: 'google-maps',
  googletag: 'google-analytics',
  gtag: 'google-analytics',
  gtm: 'google-tag-manager',
  linkedininsights: 'linkedin-insight',
  linkedininsighttag: 'linkedin-insight',
  matomoanalytics: 'matomo',
  matomocloud: 'matomo-cloud',
  microsoftuet: 'microsoft-advertising',
  pinterestpixel: 'pinterest-tag',
  piwik: 'matomo',
  recaptcha: 'google-recaptcha',
  sendinblue: 'brevo',
  snapchat: 'snap-pixel',
  snapchatpixel: 'snap-pixel',
  tawkto: 'tawk',
  tiktok: 'tiktok-pixel',
  twitteruwt: 'x-pixel',
  typekit: 'adobe-fonts',
  youtubeplaylist: 'youtube',
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The catalogue’s service with the same name or key; for an unknown key, the only service that sets its cookies. */
export function knownServiceOf({ key, name, trackers }: ForeignService): KnownService | undefined {
  const words = [key, ...(typeof name === 'string' ? [name] : Object.values(name))].map(plain)
  const byName = catalogue.find(
    (known) =>
      words.includes(plain(known.id)) ||
      words.includes(plain(String(known.name))) ||
      words.some((word) => Object.hasOwn(ALIASES, word) && ALIASES[word] === known.id),
  )
  return byName ?? byTrackers(trackers.map((tracker) => tracker.name.replace(/\*$/, '')))
}

function byTrackers(names: readonly string[]): KnownService | undefined {
  const owners = names
    .filter((name) => name.length > 2)
    .map((name) =>
      catalogue.filter(({ trackers = [] }) => trackers.some((one) => one.name.replace(/\*$/, '') === name)),
    )
  const [first] = owners
  if (first?.length === 1 && owners.every((one) => one.length === 1 && one[0] === first[0])) return first[0]
  return undefined
}
