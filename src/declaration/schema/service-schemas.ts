import * as v from 'valibot'
import { recording } from './recording-schema.js'
import { $comment, needed, optional } from './schema-keys.js'
import {
  aspectRatio,
  contactUrlText,
  count,
  cookieDomain,
  cookiePath,
  country,
  id,
  label,
  lifetime,
  matchPattern,
  text,
  trackerName,
  url,
  urlText,
} from './value-schemas.js'

const transfer = v.strictObject({
  $comment,
  country: needed(country, 'Two letters, ISO 3166-1.'),
  mechanism: needed(v.picklist(['adequacy', 'scc', 'bcr', 'derogation']), 'What makes the transfer lawful.'),
  copyUrl: optional(url, 'Where a copy of the safeguard can be had.'),
})

export const recipient = v.strictObject({
  $comment,
  id: needed(id, 'What services and purposes call it.'),
  name: needed(text, 'The company’s name, or the category’s.'),
  kind: optional(
    v.picklist(['company', 'authority', 'category']),
    'One company, an authority, or a category. Default: company.',
  ),
  count: optional(count, 'How many companies a category stands for.'),
  category: optional(text, 'What kind of recipient it is.'),
  country: optional(country, 'Where it is established.'),
  role: optional(v.picklist(['controller', 'joint-controller', 'processor']), 'Its part under the GDPR.'),
  arrangement: optional(text, 'What joint controllers have agreed on, in words or as an address.'),
  privacyUrl: optional(urlText, 'Its own privacy notice.'),
  transfers: optional(
    v.union([v.array(transfer), v.literal('none')]),
    'Each country outside the EEA, or "none" to say that there is none.',
  ),
})

const trackerType = v.picklist([
  'cookie',
  'local-storage',
  'session-storage',
  'indexed-db',
  'cache-storage',
  'pixel',
  'fingerprint',
])

const tracker = v.strictObject({
  $comment,
  name: needed(trackerName, 'Its name; * stands for a part that changes.'),
  type: optional(trackerType, 'How it is stored or read. Default: cookie.'),
  lifetime: optional(lifetime, 'An ISO 8601 duration, "session", "persistent", or "none": nothing is stored.'),
  description: optional(text, 'What it is for.'),
  domain: optional(cookieDomain, 'Where a cookie is set, when not on the page’s own host.'),
  path: optional(cookiePath, 'The cookie’s path.'),
})

const embed = v.strictObject({
  $comment,
  title: optional(text, 'What the placeholder says stands here.'),
  aspectRatio: optional(aspectRatio, 'Width/height, such as 16/9.'),
  at: optional(
    label,
    'A CSS selector of the elements that its script fills, such as .h-captcha; body for what is above the page, such as a chat.',
  ),
})

const serviceProducts = [
  'google',
  'clarity',
  'uet',
  'meta',
  'tiktok',
  'pinterest',
  'matomo',
  'piwik-pro',
  'posthog',
  'hubspot',
  'snowplow',
] as const

export const service = v.strictObject({
  $comment,
  id: needed(id, 'Its id; purposes and services share one namespace.'),
  name: needed(text, 'The product’s name.'),
  purpose: needed(id, 'The one purpose it serves. A product with two purposes is two services.'),
  recipient: optional(id, 'The id of the recipient that gets the data.'),
  description: optional(text, 'What it does on this site.'),
  matches: optional(v.array(matchPattern), 'What to hold: *://host/path* or a bare host with its subdomains.'),
  inline: optional(v.array(label), 'Words that mark an inline script as this service’s.'),
  trackers: optional(v.array(tracker), 'Everything it stores on or reads from the device.'),
  dataLayer: optional(label, 'The data layer of a Google tag, where its name is not dataLayer.'),
  signal: optional(
    v.nullable(v.picklist(serviceProducts)),
    'The product whose API for consent is told of it. Default: recognised by id, matches and inline. null: nothing is.',
  ),
  optOutUrl: optional(contactUrlText, 'The service’s own page for opting out.'),
  embed: optional(embed, 'How its placeholder looks.'),
  recording: optional(recording, 'How evaste records visits for this service; only for the purpose session-replay.'),
})
