import { company, inRole } from './company.js'

const google = company('google', 'Google Ireland Limited', 'IE', 'controller', 'https://policies.google.com/privacy', [
  { country: 'US', mechanism: 'adequacy' },
])
const meta = company(
  'meta',
  'Meta Platforms Ireland Limited',
  'IE',
  'joint-controller',
  'https://www.facebook.com/privacy/policy/',
  [{ country: 'US', mechanism: 'adequacy' }],
)
const x = company('x', 'X Internet Unlimited Company', 'IE', 'controller', 'https://x.com/privacy', [
  { country: 'US', mechanism: 'scc' },
])
const tiktok = company(
  'tiktok',
  'TikTok Technology Limited',
  'IE',
  'controller',
  'https://www.tiktok.com/legal/privacy-policy',
  [
    { country: 'US', mechanism: 'scc' },
    { country: 'CN', mechanism: 'scc' },
  ],
)
const pinterest = company(
  'pinterest',
  'Pinterest Europe Limited',
  'IE',
  'controller',
  'https://policy.pinterest.com/privacy-policy',
  [{ country: 'US', mechanism: 'scc' }],
)
const adobe = company(
  'adobe',
  'Adobe Systems Software Ireland Limited',
  'IE',
  'processor',
  'https://www.adobe.com/privacy.html',
  [{ country: 'US', mechanism: 'scc' }],
)
const automattic = company(
  'automattic',
  'Aut O’Mattic A8C Ireland Ltd.',
  'IE',
  'processor',
  'https://automattic.com/privacy/',
  [{ country: 'US', mechanism: 'scc' }],
)
const cloudflare = company(
  'cloudflare',
  'Cloudflare, Inc.',
  'US',
  'processor',
  'https://www.cloudflare.com/privacypolicy/',
)
const contentsquare = company(
  'contentsquare',
  'Contentsquare SAS',
  'FR',
  'processor',
  'https://contentsquare.com/privacy-center/',
)

/** Companies with services in several families. */
export const sharedCompanies = {
  /** Google’s role differs by product. */
  googleAsController: inRole(google, 'controller'),
  googleAsProcessor: inRole(google, 'processor'),
  meta,
  x,
  tiktok,
  pinterest,
  adobe,
  automattic,
  cloudflare,
  contentsquare,
} as const
