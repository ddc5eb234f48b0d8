import { sharedCompanies } from '../shared-companies.js'
import { inRole } from '../company.js'
import type { KnownService } from '../known-service.js'
import { feed } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

/** Social media: their posts and buttons on other sites. */
export const socialServices: readonly KnownService[] = [
  {
    id: 'facebook-plugins',
    name: 'Facebook plugins',
    purpose: 'social-media',
    recipient: sharedCompanies.meta,
    description: feed,
    matches: [
      '*://connect.facebook.net/*/sdk.js*',
      '*://connect.facebook.net/*/sdk/*',
      '*://www.facebook.com/plugins/*',
      '*://www.facebook.com/v*/plugins/*',
    ],
    trackers: [
      cookie('datr', 'P2Y', 'member', '.facebook.com'),
      cookie('sb', 'P2Y', 'member', '.facebook.com'),
      cookie('fbsr_*', 'session', 'member'),
    ],
    embed: { title: words('Facebook-julkaisu', 'Facebook-inlägg', 'Facebook post') },
    notes: ['meta-plugin'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'instagram',
    name: 'Instagram',
    purpose: 'social-media',
    recipient: sharedCompanies.meta,
    description: feed,
    matches: ['instagram.com', 'cdninstagram.com'],
    trackers: [
      cookie('ig_did', 'P1Y', 'member', '.instagram.com'),
      cookie('mid', 'P2Y', 'member', '.instagram.com'),
      cookie('csrftoken', 'P1Y', 'member', '.instagram.com'),
    ],
    embed: { title: words('Instagram-julkaisu', 'Instagram-inlägg', 'Instagram post') },
    notes: ['link-to-profile'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'x-posts',
    name: 'X (Twitter) posts',
    purpose: 'social-media',
    recipient: sharedCompanies.x,
    description: feed,
    matches: ['platform.twitter.com', 'platform.x.com', 'syndication.twitter.com', 'cdn.syndication.twimg.com'],
    trackers: [cookie('guest_id', 'P2Y', 'member', '.twitter.com'), localItem('__widgetsettings', 'setting')],
    embed: { title: words('X-julkaisu', 'X-inlägg', 'X post') },
    notes: ['link-to-post'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'tiktok-videos',
    name: 'TikTok videos',
    purpose: 'social-media',
    recipient: sharedCompanies.tiktok,
    description: feed,
    matches: ['*://www.tiktok.com/embed*', '*://www.tiktok.com/player/*', '*://*.ttwstatic.com/*'],
    trackers: [cookie('ttwid', 'P1Y', 'member', '.tiktok.com'), cookie('msToken', 'P10D', 'robots', '.tiktok.com')],
    embed: { title: words('TikTok-video', 'TikTok-video', 'TikTok video'), aspectRatio: '9/16' },
    notes: ['link-to-video'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'pinterest-widgets',
    name: 'Pinterest widgets',
    purpose: 'social-media',
    recipient: sharedCompanies.pinterest,
    description: feed,
    matches: ['assets.pinterest.com', 'widgets.pinterest.com', 'log.pinterest.com'],
    trackers: [cookie('_pinterest_sess', 'P1Y', 'member', '.pinterest.com')],
    notes: ['link-to-board'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'whatsapp-chat',
    name: 'WhatsApp chat button',
    purpose: 'social-media',
    recipient: inRole(sharedCompanies.meta, 'controller'),
    description: words(
      'Näyttää painikkeen, joka avaa keskustelun WhatsAppissa.',
      'Visar en knapp som öppnar en chatt i WhatsApp.',
      'Shows a button that opens a chat in WhatsApp.',
    ),
    matches: ['*://*.whatsapp.net/*', '*://web.whatsapp.com/*'],
    trackers: [],
    notes: ['whatsapp'],
    sources: ['vendor-docs'],
  },
]
