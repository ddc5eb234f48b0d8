import type { Recipient } from '../../declaration/types.js'

const CONFIRM = 'From the vendor’s public terms. Confirm role, country and transfers in your own contract.'

const google = {
  $comment: CONFIRM,
  name: 'Google Ireland Limited',
  country: 'IE',
  privacyUrl: 'https://policies.google.com/privacy',
  transfers: [{ country: 'US', mechanism: 'adequacy' }],
} as const

/** Google where it works on the company’s behalf. */
export const googleAsProcessor: Recipient = { id: 'google-processor', ...google, role: 'processor' }

/** Google where it uses the data for itself as well. */
export const googleAsController: Recipient = { id: 'google-controller', ...google, role: 'controller' }

export const meta: Recipient = {
  $comment: CONFIRM,
  id: 'meta',
  name: 'Meta Platforms Ireland Limited',
  country: 'IE',
  role: 'joint-controller',
  privacyUrl: 'https://www.facebook.com/privacy/policy/',
  transfers: [{ country: 'US', mechanism: 'adequacy' }],
}

export const posthogInc: Recipient = {
  $comment: CONFIRM,
  id: 'posthog-inc',
  name: 'PostHog, Inc.',
  country: 'US',
  role: 'processor',
  privacyUrl: 'https://posthog.com/privacy',
  transfers: [{ country: 'US', mechanism: 'scc', copyUrl: 'https://posthog.com/dpa' }],
}

export const mixpanelInc: Recipient = {
  $comment: CONFIRM,
  id: 'mixpanel-inc',
  name: 'Mixpanel, Inc.',
  country: 'US',
  role: 'processor',
  privacyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  transfers: [{ country: 'US', mechanism: 'scc', copyUrl: 'https://mixpanel.com/dpa' }],
}
