import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { video } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

const vimeo = company('vimeo', 'Vimeo.com, Inc.', 'US', 'controller', 'https://vimeo.com/privacy')
const wistia = company('wistia', 'Wistia, Inc.', 'US', 'processor', 'https://wistia.com/privacy')
const dailymotion = company(
  'dailymotion',
  'Dailymotion SA',
  'FR',
  'controller',
  'https://legal.dailymotion.com/en/privacy-policy/',
)
const twitch = company(
  'twitch',
  'Twitch Interactive, Inc.',
  'US',
  'controller',
  'https://www.twitch.tv/p/legal/privacy-notice/',
)
const dreamBroker = company(
  'dream-broker',
  'Dream Broker Oy',
  'FI',
  'processor',
  'https://dreambroker.com/privacy-policy',
)
const yle = company('yle', 'Yleisradio Oy', 'FI', 'controller', 'https://yle.fi/aihe/sivu/yleisradio/tietosuoja')

/** Videos. */
export const videoServices: readonly KnownService[] = [
  {
    id: 'vimeo',
    name: 'Vimeo',
    purpose: 'external-content',
    recipient: vimeo,
    description: video,
    matches: ['vimeo.com', 'vimeocdn.com'],
    trackers: [
      cookie('vuid', 'P2Y', 'visitor', '.vimeo.com'),
      cookie('player', 'P1Y', 'setting', '.vimeo.com'),
      cookie('__cf_bm', 'PT30M', 'robots', '.vimeo.com'),
    ],
    embed: { title: words('Vimeo-video', 'Vimeo-video', 'Vimeo video'), aspectRatio: '16/9' },
    notes: ['vimeo-dnt'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'wistia',
    name: 'Wistia',
    purpose: 'external-content',
    recipient: wistia,
    description: video,
    matches: ['wistia.com', 'wistia.net'],
    trackers: [localItem('wistia*', 'playing'), cookie('loglevel', 'P1Y', 'setting'), localItem('_wistia*', 'playing')],
    embed: { title: words('Video (Wistia)', 'Video (Wistia)', 'Video (Wistia)'), aspectRatio: '16/9' },
    notes: ['viewer-statistics'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'dailymotion',
    name: 'Dailymotion',
    purpose: 'external-content',
    recipient: dailymotion,
    description: video,
    matches: ['dailymotion.com', 'dmcdn.net', 'dai.ly'],
    trackers: [
      cookie('v1st', 'P13M', 'visitor', '.dailymotion.com'),
      cookie('ts', 'P13M', 'visitor', '.dailymotion.com'),
      cookie('usprivacy', 'P1Y', 'choice', '.dailymotion.com'),
    ],
    embed: { title: words('Video (Dailymotion)', 'Video (Dailymotion)', 'Video (Dailymotion)'), aspectRatio: '16/9' },
    notes: ['picture-with-link'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'twitch',
    name: 'Twitch',
    purpose: 'external-content',
    recipient: twitch,
    description: video,
    matches: ['twitch.tv', 'ttvnw.net', 'jtvnw.net'],
    trackers: [
      cookie('unique_id', 'P10Y', 'visitor', '.twitch.tv'),
      cookie('unique_id_durable', 'P10Y', 'visitor', '.twitch.tv'),
      cookie('api_token', 'P10Y', 'member', '.twitch.tv'),
      cookie('server_session_id', 'session', 'visit', '.twitch.tv'),
    ],
    embed: { title: words('Lähetys (Twitch)', 'Sändning (Twitch)', 'Stream (Twitch)'), aspectRatio: '16/9' },
    notes: ['picture-with-link'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'dream-broker',
    name: 'Dream Broker Studio',
    purpose: 'external-content',
    recipient: dreamBroker,
    description: video,
    matches: ['dreambroker.com'],
    trackers: [],
    embed: {
      title: words('Video (Dream Broker)', 'Video (Dream Broker)', 'Video (Dream Broker)'),
      aspectRatio: '16/9',
    },
    notes: ['check-player'],
    sources: ['vendor-docs'],
  },
  {
    id: 'yle-areena',
    name: 'Yle Areena',
    purpose: 'external-content',
    recipient: yle,
    description: video,
    matches: ['areena.yle.fi', 'player.yle.fi', 'player-v2.yle.fi', 'yleawodamd.akamaized.net'],
    trackers: [],
    embed: {
      title: words('Ohjelma (Yle Areena)', 'Program (Yle Arenan)', 'Programme (Yle Areena)'),
      aspectRatio: '16/9',
    },
    notes: ['check-player'],
    sources: ['vendor-docs'],
  },
]
