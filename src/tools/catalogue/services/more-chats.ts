import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { chatAbovePage, chatWindow } from '../service-descriptions.js'
import { cookie, localItem, sessionItem } from '../trackers.js'

const freshworks = company('freshworks', 'Freshworks Inc.', 'US', 'processor', 'https://www.freshworks.com/privacy/')
const userlike = company(
  'userlike',
  'Lime Connect GmbH (Userlike)',
  'DE',
  'processor',
  'https://www.userlike.com/en/terms#privacy-policy',
)
const smartsupp = company(
  'smartsupp',
  'Smartsupp.com, s.r.o.',
  'CZ',
  'processor',
  'https://www.smartsupp.com/help/privacy/',
)
const jivo = company('jivochat', 'JivoSite Inc.', 'US', 'processor', 'https://www.jivochat.com/privacy/')
const ninchat = company('ninchat', 'Somia Reality Oy (Ninchat)', 'FI', 'processor', 'https://ninchat.com/tietosuoja/')
const trengo = company('trengo', 'Trengo B.V.', 'NL', 'processor', 'https://trengo.com/privacy-policy')
const helpScout = company(
  'help-scout',
  'Help Scout PBC',
  'US',
  'processor',
  'https://www.helpscout.com/company/legal/privacy/',
)
const gorgias = company('gorgias', 'Gorgias, Inc.', 'US', 'processor', 'https://www.gorgias.com/legal/privacy')
const kundo = company('kundo', 'Kundo AB', 'SE', 'processor', 'https://www.kundo.se/integritetspolicy/')
const imBox = company('imbox', 'ImBox AB', 'SE', 'processor', 'https://www.imbox.io/privacy-policy')

/** Chat windows, most of them of European companies. */
export const moreChatServices: readonly KnownService[] = [
  {
    id: 'freshchat',
    name: 'Freshchat',
    purpose: 'external-content',
    recipient: freshworks,
    description: chatWindow,
    matches: ['freshchat.com', 'freshworksapi.com', 'fw-cdn.com'],
    inline: ['fcWidget.init('],
    trackers: [cookie('_fw_crm_v', 'P1Y', 'visitor'), localItem('freshchat*', 'chat'), localItem('fc_*', 'chat')],
    embed: chatAbovePage('Freshchat'),
    notes: ['lazy-chat'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'userlike',
    name: 'Userlike',
    purpose: 'external-content',
    recipient: userlike,
    description: chatWindow,
    matches: ['userlike.com', 'userlike-cdn-widgets.s3-eu-west-1.amazonaws.com', 'userlike-cdn-umm.userlike.com'],
    trackers: [cookie('uslk_umm_*', 'P1Y', 'chat'), localItem('uslk_*', 'chat')],
    embed: chatAbovePage('Userlike'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'smartsupp',
    name: 'Smartsupp',
    purpose: 'external-content',
    recipient: smartsupp,
    description: chatWindow,
    matches: ['smartsuppchat.com', 'smartsuppcdn.com', 'smartsupp.com', 'smartsupp-widget-161959.c.cdn77.org'],
    inline: ['smartsuppchat.com/loader.js'],
    trackers: [cookie('ssupp.*', 'P6M', 'chat'), localItem('ssupp.*', 'chat')],
    embed: chatAbovePage('Smartsupp'),
    notes: ['lazy-chat', 'recordings-apart'],
    sources: ['vendor-docs'],
  },
  {
    id: 'jivochat',
    name: 'JivoChat',
    purpose: 'external-content',
    recipient: jivo,
    description: chatWindow,
    matches: ['jivosite.com', 'jivochat.com'],
    trackers: [localItem('jv_*', 'chat'), cookie('jv_*', 'P1Y', 'chat')],
    embed: chatAbovePage('JivoChat'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'ninchat',
    name: 'Ninchat',
    purpose: 'external-content',
    recipient: ninchat,
    description: chatWindow,
    matches: ['ninchat.com'],
    trackers: [localItem('ninchat*', 'chat'), sessionItem('ninchat*', 'chat')],
    embed: chatAbovePage('Ninchat'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'trengo',
    name: 'Trengo',
    purpose: 'external-content',
    recipient: trengo,
    description: chatWindow,
    matches: ['trengo.eu', 'trengo.com', 'trengo.s3.eu-central-1.amazonaws.com'],
    trackers: [localItem('trengo*', 'chat')],
    embed: chatAbovePage('Trengo'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'help-scout',
    name: 'Help Scout Beacon',
    purpose: 'external-content',
    recipient: helpScout,
    description: chatWindow,
    matches: ['helpscout.net', 'helpscout.com', 'djtflbt20bdde.cloudfront.net'],
    inline: ['beacon-v2.helpscout.net'],
    trackers: [localItem('beacon-*', 'chat'), localItem('BEACON_*', 'chat')],
    embed: chatAbovePage('Help Scout Beacon'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'gorgias',
    name: 'Gorgias',
    purpose: 'external-content',
    recipient: gorgias,
    description: chatWindow,
    matches: ['gorgias.chat', 'gorgias.io', 'gorgias.help'],
    trackers: [localItem('gorgias*', 'chat'), sessionItem('gorgias*', 'chat')],
    embed: chatAbovePage('Gorgias'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'kundo',
    name: 'Kundo Chat',
    purpose: 'external-content',
    recipient: kundo,
    description: chatWindow,
    matches: ['kundo.se'],
    trackers: [localItem('kundo*', 'chat'), cookie('kundo*', 'P1Y', 'chat')],
    embed: chatAbovePage('Kundo Chat'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
  {
    id: 'imbox',
    name: 'ImBox',
    purpose: 'external-content',
    recipient: imBox,
    description: chatWindow,
    matches: ['imbox.io', 'imbox.se'],
    trackers: [cookie('_imbox*', 'P1Y', 'chat'), localItem('imbox*', 'chat')],
    embed: chatAbovePage('ImBox'),
    notes: ['lazy-chat'],
    sources: ['vendor-docs'],
  },
]
