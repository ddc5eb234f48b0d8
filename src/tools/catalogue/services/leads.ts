import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { chatAbovePage, chatWindow, companies, personalisation, visits } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'

const dealfront = company(
  'dealfront',
  'Dealfront Finland Oy',
  'FI',
  'processor',
  'https://www.dealfront.com/privacy-policy/',
)
const leadoo = company(
  'leadoo',
  'Leadoo Marketing Technologies Oy',
  'FI',
  'processor',
  'https://leadoo.com/privacy-policy/',
)
const giosg = company('giosg', 'Giosg.com Oy', 'FI', 'processor', 'https://www.giosg.com/privacy-policy')
const frosmo = company('frosmo', 'Frosmo Oy', 'FI', 'processor', 'https://frosmo.com/privacy-policy/')
const snoobi = company('snoobi', 'Snoobi Technologies Oy', 'FI', 'processor', 'https://www.snoobi.com/privacy-policy/')
const serviceform = company(
  'serviceform',
  'Serviceform Oy',
  'FI',
  'processor',
  'https://www.serviceform.com/privacy-policy',
)
const vainu = company('vainu', 'Vainu.io Software Oy', 'FI', 'processor', 'https://www.vainu.com/privacy-policy/')
const albacross = company(
  'albacross',
  'Albacross Nordic AB',
  'SE',
  'controller',
  'https://albacross.com/privacy-policy/',
)
const leadForensics = company(
  'lead-forensics',
  'Lead Forensics Ltd',
  'GB',
  'controller',
  'https://www.leadforensics.com/privacy-policy/',
)
const zoominfo = company(
  'zoominfo',
  'ZoomInfo Technologies LLC',
  'US',
  'controller',
  'https://www.zoominfo.com/legal/privacy-policy',
)

/** The hosts under which Lead Forensics counts visits; none has its name. */
const LEAD_FORENSICS_HOSTS = [
  '200summit.com baw5tracker.com business-path-55.com bux1le001.com central-core-7.com',
  'direct-azr-78.com explore-123.com forensics1000.com gldsta-02-or.com green-bloc9.com lansrv040.com',
  'lead-123.com mavic852.com mon-com-net.com peak-ip-54.com snta0034.com svr-prc-01.com syntace-094.com',
  'tghbn12.com trackdiscovery.net trail-web.com web-01-gbl.com web-cntr-07.com',
].flatMap((hosts) => hosts.split(' '))

/** Which company visits, and tools that turn visits into contacts; many of them are Finnish. */
export const leadServices: readonly KnownService[] = [
  {
    id: 'leadfeeder',
    name: 'Leadfeeder (Dealfront)',
    purpose: 'marketing',
    recipient: dealfront,
    description: companies,
    matches: ['lfeeder.com', 'leadfeeder.com', 'dealfront.com'],
    inline: ['sc.lfeeder.com/lftracker_'],
    trackers: [cookie('_lfa', 'P2Y', 'visitor'), cookie('_lfa_*', 'P2Y', 'visitor'), localItem('_lfa*', 'visitor')],
    notes: ['names-companies'],
    sources: ['open-cookie-database', 'vendor-docs'],
  },
  {
    id: 'leadoo',
    name: 'Leadoo',
    purpose: 'marketing',
    recipient: leadoo,
    description: companies,
    matches: ['leadoo.com', 'leadoo.net'],
    inline: ['bot.leadoo.com/bot/', 'track.leadoo.net/'],
    trackers: [
      cookie('ld_id', 'P1Y', 'visitor'),
      cookie('ld_wse', 'session', 'visit'),
      localItem('ld_*', 'visitor'),
      localItem('leadoo*', 'shown'),
    ],
    notes: ['names-companies', 'bots-are-chats'],
    sources: ['vendor-docs'],
  },
  {
    id: 'giosg',
    name: 'Giosg',
    purpose: 'preferences',
    recipient: giosg,
    description: chatWindow,
    matches: ['giosg.com', 'giosgusercontent.com'],
    inline: ['service.giosg.com/'],
    trackers: [
      cookie('giosg_gid', 'P2Y', 'visitor'),
      cookie('giosg_gsessid', 'session', 'chat'),
      cookie('giosg_chat_id_*', 'session', 'chat'),
      cookie('giosg_gid_*', 'P2Y', 'visitor'),
      localItem('giosg*', 'chat'),
    ],
    embed: chatAbovePage('Giosg'),
    notes: ['targets-visitors'],
    sources: ['vendor-docs'],
  },
  {
    id: 'frosmo',
    name: 'Frosmo',
    purpose: 'preferences',
    recipient: frosmo,
    description: personalisation,
    matches: ['frosmo.com', 'frosmo.cloud'],
    trackers: [
      localItem('frosmo*', 'history'),
      localItem('__frosmo*', 'history'),
      cookie('frosmo_*', 'P1Y', 'visitor'),
    ],
    notes: ['storage-names-vary'],
    sources: ['vendor-docs'],
  },
  {
    id: 'snoobi',
    name: 'Snoobi Analytics',
    purpose: 'analytics',
    recipient: snoobi,
    description: visits,
    matches: ['snoobi.com', 'snoobi.eu', 'snoobi.fi'],
    inline: ['.snoobi.com/snoop.php', '_saq.push('],
    trackers: [cookie('snoobi*', 'P1Y', 'visitor'), cookie('_snbi*', 'P1Y', 'visitor')],
    notes: ['names-companies'],
    sources: ['vendor-docs'],
  },
  {
    id: 'serviceform',
    name: 'Serviceform',
    purpose: 'external-content',
    recipient: serviceform,
    description: chatWindow,
    matches: ['serviceform.com', 'sfrm.io'],
    trackers: [localItem('sf_*', 'chat'), cookie('sf_*', 'P1Y', 'chat')],
    embed: chatAbovePage('Serviceform'),
    notes: ['answers-to-account'],
    sources: ['vendor-docs'],
  },
  {
    id: 'vainu',
    name: 'Vainu',
    purpose: 'marketing',
    recipient: vainu,
    description: companies,
    matches: ['vainu.io', 'vainu.com'],
    trackers: [],
    notes: ['names-companies'],
    sources: ['vendor-docs'],
  },
  {
    id: 'albacross',
    name: 'Albacross',
    purpose: 'marketing',
    recipient: albacross,
    description: companies,
    matches: ['albacross.com'],
    inline: ['serve.albacross.com/track.js', 'window._nQc'],
    trackers: [
      cookie('nQ_cookieId', 'P1Y', 'visitor'),
      cookie('nQ_userVisitId', 'PT30M', 'visit'),
      localItem('nQ_*', 'visitor'),
    ],
    notes: ['names-companies'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'lead-forensics',
    name: 'Lead Forensics',
    purpose: 'marketing',
    recipient: leadForensics,
    description: companies,
    matches: ['leadforensics.com', ...LEAD_FORENSICS_HOSTS],
    trackers: [],
    notes: ['names-companies', 'host-per-customer'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'zoominfo',
    name: 'ZoomInfo WebSights',
    purpose: 'marketing',
    recipient: zoominfo,
    description: companies,
    matches: ['ws.zoominfo.com', 'js.zi-scripts.com'],
    inline: ['js.zi-scripts.com/zi-tag.js'],
    trackers: [cookie('visitorId', 'P1Y', 'visitor', '.ws.zoominfo.com'), cookie('_zitok', 'P1Y', 'visitor')],
    notes: ['names-companies'],
    sources: ['vendor-docs'],
  },
]
