import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { audio, publication } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

const spotify = company('spotify', 'Spotify AB', 'SE', 'controller', 'https://www.spotify.com/legal/privacy-policy/')
const soundcloud = company(
  'soundcloud',
  'SoundCloud Global Limited & Co. KG',
  'DE',
  'controller',
  'https://soundcloud.com/pages/privacy',
)
const apple = company(
  'apple',
  'Apple Distribution International Limited',
  'IE',
  'controller',
  'https://www.apple.com/legal/privacy/',
)
const issuu = company('issuu', 'Issuu, Inc.', 'US', 'controller', 'https://issuu.com/legal/privacy')
const calameo = company('calameo', 'Calaméo SAS', 'FR', 'processor', 'https://www.calameo.com/privacy')
const thinglink = company('thinglink', 'ThingLink Oy', 'FI', 'processor', 'https://www.thinglink.com/privacy-policy')
const disqus = company(
  'disqus',
  'Disqus, Inc.',
  'US',
  'controller',
  'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy',
)

/** Sound, publications and comments. */
export const audioAndTextServices: readonly KnownService[] = [
  {
    id: 'spotify',
    name: 'Spotify',
    purpose: 'external-content',
    recipient: spotify,
    description: audio,
    matches: ['open.spotify.com', 'embed.spotify.com', 'scdn.co', 'spotifycdn.com'],
    trackers: [cookie('sp_t', 'P1Y', 'visitor', '.spotify.com'), cookie('sp_landing', 'P1D', 'source', '.spotify.com')],
    embed: { title: words('Spotify-soitin', 'Spotify-spelare', 'Spotify player') },
    notes: ['picture-with-link'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'soundcloud',
    name: 'SoundCloud',
    purpose: 'external-content',
    recipient: soundcloud,
    description: audio,
    matches: ['soundcloud.com', 'sndcdn.com'],
    trackers: [
      cookie('sc_anonymous_id', 'P10Y', 'visitor', '.soundcloud.com'),
      localItem('WIDGET::local::*', 'playing'),
    ],
    embed: { title: words('SoundCloud-soitin', 'SoundCloud-spelare', 'SoundCloud player') },
    notes: ['picture-with-link'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'apple-podcasts',
    name: 'Apple Podcasts and Music',
    purpose: 'external-content',
    recipient: apple,
    description: audio,
    matches: ['embed.podcasts.apple.com', 'embed.music.apple.com'],
    trackers: [],
    embed: { title: words('Ohjelma (Apple Podcasts)', 'Program (Apple Podcasts)', 'Episode (Apple Podcasts)') },
    notes: ['picture-with-link'],
    sources: ['vendor-docs'],
  },
  {
    id: 'issuu',
    name: 'Issuu',
    purpose: 'external-content',
    recipient: issuu,
    description: publication,
    matches: ['issuu.com', 'isu.pub'],
    trackers: [cookie('iutk', 'P10Y', 'visitor', '.issuu.com'), cookie('mc', 'P13M', 'adProfile', '.issuu.com')],
    embed: { title: words('Julkaisu (Issuu)', 'Publikation (Issuu)', 'Publication (Issuu)'), aspectRatio: '3/2' },
    notes: ['own-pdf'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'calameo',
    name: 'Calaméo',
    purpose: 'external-content',
    recipient: calameo,
    description: publication,
    matches: ['calameo.com', 'calameoassets.com'],
    trackers: [],
    embed: { title: words('Julkaisu (Calaméo)', 'Publikation (Calaméo)', 'Publication (Calaméo)'), aspectRatio: '3/2' },
    notes: ['own-pdf'],
    sources: ['vendor-docs'],
  },
  {
    id: 'thinglink',
    name: 'ThingLink',
    purpose: 'external-content',
    recipient: thinglink,
    description: publication,
    matches: ['thinglink.com', 'thinglink.me'],
    trackers: [cookie('thinglink_*', 'P1Y', 'visitor', '.thinglink.com')],
    embed: { title: words('Kuva (ThingLink)', 'Bild (ThingLink)', 'Picture (ThingLink)'), aspectRatio: '16/9' },
    notes: ['check-storage'],
    sources: ['vendor-docs'],
  },
  {
    id: 'disqus',
    name: 'Disqus',
    purpose: 'social-media',
    recipient: disqus,
    description: words(
      'Näyttää kommentit ja ottaa niitä vastaan.',
      'Visar kommentarer och tar emot dem.',
      'Shows comments and takes new ones.',
    ),
    matches: ['disqus.com', 'disquscdn.com'],
    trackers: [
      cookie('disqus_unique', 'P1Y', 'visitor', '.disqus.com'),
      cookie('__jid', 'PT30M', 'visit', '.disqus.com'),
    ],
    notes: ['disqus'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
