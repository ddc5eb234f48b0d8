import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { booking } from '../service-descriptions.js'
import { cookie } from '../trackers.js'
import { words } from '../words.js'

const calendly = company('calendly', 'Calendly LLC', 'US', 'processor', 'https://calendly.com/legal/privacy-notice')
const eventbrite = company(
  'eventbrite',
  'Eventbrite, Inc.',
  'US',
  'controller',
  'https://www.eventbrite.com/help/en-us/articles/460838/',
)
const timma = company('timma', 'Timma Oy', 'FI', 'controller', 'https://timma.fi/tietosuojaseloste')
const vello = company('vello', 'Vello Solutions Oy', 'FI', 'processor', 'https://vello.fi/tietosuoja')
const bokun = company('bokun', 'Bókun ehf.', 'IS', 'processor', 'https://www.bokun.io/privacy-policy')
const johku = company('johku', 'Aketo Oy (Johku)', 'FI', 'processor', 'https://johku.com/tietosuoja')

/** Bookings. */
export const bookingServices: readonly KnownService[] = [
  {
    id: 'calendly',
    name: 'Calendly',
    purpose: 'external-content',
    recipient: calendly,
    description: booking,
    matches: ['calendly.com'],
    inline: ['Calendly.initInlineWidget(', 'Calendly.initBadgeWidget('],
    trackers: [
      cookie('__cf_bm', 'PT30M', 'robots', '.calendly.com'),
      cookie('_calendly_session', 'P21D', 'visit', '.calendly.com'),
    ],
    embed: { title: words('Ajanvaraus (Calendly)', 'Tidsbokning (Calendly)', 'Booking (Calendly)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'eventbrite',
    name: 'Eventbrite',
    purpose: 'external-content',
    recipient: eventbrite,
    description: booking,
    matches: ['eventbrite.com', 'eventbrite.fi', 'eventbrite.co.uk', 'evbuc.com', 'evbstatic.com'],
    inline: ['EBWidgets.createWidget('],
    trackers: [
      cookie('G', 'P1Y', 'visitor', '.eventbrite.com'),
      cookie('AS', 'session', 'visit', '.eventbrite.com'),
      cookie('SP', 'P1Y', 'setting', '.eventbrite.com'),
    ],
    notes: ['its-own-purpose-of-form'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'timma',
    name: 'Timma',
    purpose: 'external-content',
    recipient: timma,
    description: booking,
    matches: ['timma.fi', 'timma.no', 'timma.se'],
    trackers: [],
    embed: { title: words('Ajanvaraus (Timma)', 'Tidsbokning (Timma)', 'Booking (Timma)') },
    notes: ['link-to-page'],
    sources: ['vendor-docs'],
  },
  {
    id: 'vello',
    name: 'Vello',
    purpose: 'external-content',
    recipient: vello,
    description: booking,
    matches: ['vello.fi'],
    trackers: [],
    embed: { title: words('Ajanvaraus (Vello)', 'Tidsbokning (Vello)', 'Booking (Vello)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['vendor-docs'],
  },
  {
    id: 'bokun',
    name: 'Bókun',
    purpose: 'external-content',
    recipient: bokun,
    description: booking,
    matches: ['bokun.io', 'widgets.bokun.io'],
    trackers: [],
    embed: { title: words('Varaus (Bókun)', 'Bokning (Bókun)', 'Booking (Bókun)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['vendor-docs'],
  },
  {
    id: 'johku',
    name: 'Johku',
    purpose: 'external-content',
    recipient: johku,
    description: booking,
    matches: ['johku.com'],
    trackers: [],
    embed: { title: words('Varaus (Johku)', 'Bokning (Johku)', 'Booking (Johku)') },
    notes: ['its-own-purpose-of-form'],
    sources: ['vendor-docs'],
  },
]
