import { sharedCompanies } from '../shared-companies.js'
import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { fonts, map } from '../service-descriptions.js'
import { localItem } from '../trackers.js'
import { words } from '../words.js'

const mapbox = company('mapbox', 'Mapbox, Inc.', 'US', 'processor', 'https://www.mapbox.com/legal/privacy')
const osmf = company(
  'openstreetmap',
  'OpenStreetMap Foundation',
  'GB',
  'controller',
  'https://osmfoundation.org/wiki/Privacy_Policy',
)
const maanmittaus = company(
  'mtk',
  'Maanmittauslaitos',
  'FI',
  'controller',
  'https://www.maanmittauslaitos.fi/tietoa-maanmittauslaitoksesta/organisaatio/tietosuoja',
)
const matterport = company(
  'matterport',
  'Matterport, LLC',
  'US',
  'processor',
  'https://matterport.com/legal/privacy-policy',
)
const fonticons = company('fonticons', 'Fonticons, Inc.', 'US', 'processor', 'https://fontawesome.com/privacy')
const monotype = company(
  'monotype',
  'Monotype Imaging Inc.',
  'US',
  'processor',
  'https://www.monotype.com/legal/privacy-policy',
)
const bunny = company('bunny', 'BunnyWay d.o.o.', 'SI', 'processor', 'https://bunny.net/privacy/')

/** Maps, tours, fonts and icons. */
export const mapAndFontServices: readonly KnownService[] = [
  {
    id: 'mapbox',
    name: 'Mapbox',
    purpose: 'external-content',
    recipient: mapbox,
    description: map,
    matches: ['mapbox.com'],
    inline: ['mapboxgl.accessToken'],
    trackers: [localItem('mapbox.eventData*', 'visitor')],
    embed: { title: words('Kartta (Mapbox)', 'Karta (Mapbox)', 'Map (Mapbox)'), aspectRatio: '16/9' },
    notes: ['map-views'],
    sources: ['third-party-web', 'vendor-code'],
  },
  {
    id: 'openstreetmap',
    name: 'OpenStreetMap',
    purpose: 'external-content',
    recipient: osmf,
    description: map,
    matches: ['openstreetmap.org'],
    trackers: [],
    embed: {
      title: words('Kartta (OpenStreetMap)', 'Karta (OpenStreetMap)', 'Map (OpenStreetMap)'),
      aspectRatio: '16/9',
    },
    notes: ['nothing-but-map-ip'],
    sources: ['vendor-docs'],
  },
  {
    id: 'paikkatietoikkuna',
    name: 'Paikkatietoikkuna',
    purpose: 'external-content',
    recipient: maanmittaus,
    description: map,
    matches: ['paikkatietoikkuna.fi', 'kartta.paikkatietoikkuna.fi'],
    trackers: [],
    embed: {
      title: words('Kartta (Paikkatietoikkuna)', 'Karta (Paikkatietoikkuna)', 'Map (Paikkatietoikkuna)'),
      aspectRatio: '16/9',
    },
    notes: ['map-ip'],
    sources: ['vendor-docs'],
  },
  {
    id: 'matterport',
    name: 'Matterport',
    purpose: 'external-content',
    recipient: matterport,
    description: words('Näyttää upotetun 3D-esittelyn.', 'Visar en inbäddad 3D-visning.', 'Shows an embedded 3D tour.'),
    matches: ['my.matterport.com', 'matterport.com'],
    trackers: [],
    embed: {
      title: words('3D-esittely (Matterport)', '3D-visning (Matterport)', '3D tour (Matterport)'),
      aspectRatio: '16/9',
    },
    notes: ['picture-with-link'],
    sources: ['vendor-docs'],
  },
  {
    id: 'adobe-fonts',
    name: 'Adobe Fonts',
    purpose: 'external-content',
    recipient: sharedCompanies.adobe,
    description: fonts,
    matches: ['typekit.net', 'typekit.com'],
    trackers: [],
    notes: ['adobe-fonts'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'font-awesome',
    name: 'Font Awesome',
    purpose: 'external-content',
    recipient: fonticons,
    description: fonts,
    matches: ['fontawesome.com'],
    trackers: [localItem('fa-kit*', 'setting')],
    notes: ['serve-yourself'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'monotype-fonts',
    name: 'Fonts.com (Monotype)',
    purpose: 'external-content',
    recipient: monotype,
    description: fonts,
    matches: ['fast.fonts.net', 'fonts.com', 'cloud.typenetwork.com'],
    trackers: [],
    notes: ['serve-yourself'],
    sources: ['vendor-docs'],
  },
  {
    id: 'bunny-fonts',
    name: 'Bunny Fonts',
    purpose: 'external-content',
    recipient: bunny,
    description: fonts,
    matches: ['fonts.bunny.net'],
    trackers: [],
    notes: ['serve-yourself'],
    sources: ['vendor-docs'],
  },
  {
    id: 'gravatar',
    name: 'Gravatar',
    purpose: 'external-content',
    recipient: sharedCompanies.automattic,
    description: words(
      'Näyttää kommentoijien kuvia.',
      'Visar kommentatorers bilder.',
      'Shows pictures of who comments.',
    ),
    matches: ['gravatar.com'],
    trackers: [],
    notes: ['gravatar'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
