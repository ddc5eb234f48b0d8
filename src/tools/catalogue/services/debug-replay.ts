import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { replay } from '../service-descriptions.js'
import { cookie, localItem } from '../trackers.js'
import { words } from '../words.js'

const fullstory = company(
  'fullstory',
  'FullStory, Inc.',
  'US',
  'processor',
  'https://www.fullstory.com/legal/privacy-policy/',
)
const logrocket = company('logrocket', 'LogRocket, Inc.', 'US', 'processor', 'https://logrocket.com/privacy')

/** Recordings of visits that developers reproduce faults with. */
export const debugReplayServices: readonly KnownService[] = [
  {
    id: 'fullstory',
    name: 'FullStory',
    purpose: 'session-replay',
    recipient: fullstory,
    description: replay,
    matches: ['fullstory.com'],
    inline: ['edge.fullstory.com/s/fs.js', "window['_fs_script']", "window['_fs_org']"],
    trackers: [
      cookie('fs_uid', 'P1Y', 'visitor'),
      cookie('fs_lua', 'PT30M', 'recording'),
      localItem('_fs_*', 'recording'),
    ],
    notes: ['mask-inputs'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'logrocket',
    name: 'LogRocket',
    purpose: 'session-replay',
    recipient: logrocket,
    description: replay,
    matches: ['logrocket.com', 'logrocket.io', 'lr-ingest.io', 'lr-ingest.com', 'lr-in.com', 'lr-in-prod.com'],
    inline: ['LogRocket.init('],
    trackers: [
      cookie('_lr_uf_*', 'session', 'recording'),
      cookie('_lr_tabs_*', 'P1D', 'recording'),
      localItem('_lr_*', 'recording'),
    ],
    notes: ['mask-inputs'],
    sources: ['vendor-docs'],
  },
  {
    id: 'rrweb',
    name: 'rrweb',
    purpose: 'session-replay',
    recipient: null,
    description: words(
      'Tallentaa, mitä sivulla näkyy ja tehdään, jotta virhe voidaan toistaa.',
      'Spelar in vad som syns och görs på sidan så att ett fel kan återskapas.',
      'Records what is seen and done on the page, so that a fault can be reproduced.',
    ),
    matches: [
      '*://cdn.jsdelivr.net/npm/rrweb*',
      '*://cdn.jsdelivr.net/npm/@rrweb/*',
      '*://unpkg.com/rrweb*',
      '*://unpkg.com/@rrweb/*',
    ],
    inline: ['rrweb.record(', 'rrwebRecord('],
    trackers: [],
    notes: ['rrweb'],
    sources: ['vendor-code'],
  },
]
