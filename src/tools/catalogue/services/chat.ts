import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { chatWindow } from '../service-descriptions.js'
import { cookie, localItem, sessionItem } from '../trackers.js'

const intercom = company(
  'intercom',
  'Intercom R&D Unlimited Company',
  'IE',
  'processor',
  'https://www.intercom.com/legal/privacy',
  [{ country: 'US', mechanism: 'scc' }],
)
const zendesk = company(
  'zendesk',
  'Zendesk, Inc.',
  'US',
  'processor',
  'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
)
const tidio = company('tidio', 'Tidio LLC', 'US', 'processor', 'https://www.tidio.com/privacy-policy/')
const crisp = company('crisp', 'Crisp IM SAS', 'FR', 'processor', 'https://crisp.chat/en/privacy/')
const tawk = company('tawk', 'tawk.to inc.', 'US', 'processor', 'https://www.tawk.to/privacy-policy/')
const text = company(
  'livechat',
  'Text, Inc. (LiveChat)',
  'US',
  'processor',
  'https://www.livechat.com/legal/privacy-policy/',
)
const salesloft = company(
  'drift',
  'Salesloft, Inc. (Drift)',
  'US',
  'processor',
  'https://www.salesloft.com/legal/privacy-notice',
)
const olark = company('olark', 'Habla, Inc. (Olark)', 'US', 'processor', 'https://www.olark.com/privacy-policy/')

/** Chat windows. */
export const chatServices: readonly KnownService[] = [
  {
    id: 'intercom',
    name: 'Intercom',
    purpose: 'external-content',
    recipient: intercom,
    description: chatWindow,
    matches: ['intercom.io', 'intercomcdn.com', 'intercomassets.com'],
    inline: ['widget.intercom.io/widget/'],
    trackers: [
      cookie('intercom-id-*', 'P9M', 'visitor'),
      cookie('intercom-session-*', 'P7D', 'chat'),
      cookie('intercom-device-id-*', 'P9M', 'visitor'),
      localItem('intercom.*', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'zendesk',
    name: 'Zendesk Messaging and Chat',
    purpose: 'external-content',
    recipient: zendesk,
    description: chatWindow,
    matches: [
      'zdassets.com',
      'zopim.com',
      'zopim.io',
      '*://*.zendesk.com/frontendevents/*',
      '*://*.zendesk.com/embeddable/*',
    ],
    inline: ['v2.zopim.com/', 'static.zdassets.com/ekr/'],
    trackers: [
      cookie('__zlcmid', 'P1Y', 'chat'),
      cookie('__zlcprivacy', 'P1Y', 'choice'),
      cookie('__zlcstore', 'P1Y', 'chat'),
      localItem('ZD-*', 'chat'),
      localItem('__zlcstore', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'tidio',
    name: 'Tidio',
    purpose: 'external-content',
    recipient: tidio,
    description: chatWindow,
    matches: ['tidio.co', 'tidio.com', 'tidiochat.com'],
    trackers: [localItem('tidio_state_*', 'chat'), localItem('tidio_*', 'chat')],
    notes: ['lazy-chat'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'crisp',
    name: 'Crisp',
    purpose: 'external-content',
    recipient: crisp,
    description: chatWindow,
    matches: ['crisp.chat'],
    inline: ['client.crisp.chat/l.js'],
    trackers: [
      cookie('crisp-client/session/*', 'P6M', 'chat'),
      cookie('crisp-client/socket/*', 'P6M', 'chat'),
      localItem('crisp-client/*', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'tawk',
    name: 'tawk.to',
    purpose: 'external-content',
    recipient: tawk,
    description: chatWindow,
    matches: ['tawk.to'],
    inline: ['embed.tawk.to/'],
    trackers: [
      cookie('twk_uuid_*', 'P6M', 'chat'),
      cookie('twk_idm_key', 'session', 'chat'),
      cookie('TawkConnectionTime', 'session', 'chat'),
      localItem('twk_*', 'chat'),
      sessionItem('twk_*', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['open-cookie-database', 'third-party-web', 'vendor-docs'],
  },
  {
    id: 'livechat',
    name: 'LiveChat',
    purpose: 'external-content',
    recipient: text,
    description: chatWindow,
    matches: ['livechatinc.com', 'livechat.com', 'livechat-static.com'],
    inline: ['cdn.livechatinc.com/tracking.js'],
    trackers: [
      cookie('__lc_cid', 'P3Y', 'visitor'),
      cookie('__lc_cst', 'P3Y', 'chat'),
      cookie('__livechat', 'P3Y', 'chat'),
      cookie('__lc2_cid', 'P3Y', 'visitor'),
      cookie('__lc2_cst', 'P3Y', 'chat'),
      localItem('@@lc_*', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'drift',
    name: 'Drift',
    purpose: 'external-content',
    recipient: salesloft,
    description: chatWindow,
    matches: ['drift.com', 'driftt.com', 'driftcdn.com'],
    inline: ['js.driftt.com/include/'],
    trackers: [
      cookie('drift_aid', 'P2Y', 'visitor'),
      cookie('driftt_aid', 'P2Y', 'visitor'),
      cookie('drift_campaign_refresh', 'PT30M', 'shown'),
      localItem('DRIFT_*', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['open-cookie-database', 'third-party-web'],
  },
  {
    id: 'olark',
    name: 'Olark',
    purpose: 'external-content',
    recipient: olark,
    description: chatWindow,
    matches: ['olark.com'],
    inline: ['static.olark.com/jsclient/loader.js', 'olark.identify('],
    trackers: [
      cookie('hblid', 'P2Y', 'visitor'),
      cookie('wcsid', 'session', 'chat'),
      cookie('olfsk', 'P2Y', 'chat'),
      cookie('_okdetect', 'session', 'test'),
      cookie('_oklv', 'session', 'chat'),
    ],
    notes: ['lazy-chat'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
