import type { KnownService } from './known-service.js'

export const rrweb: KnownService = {
  id: 'rrweb',
  name: 'rrweb',
  purpose: 'session-replay',
  recipient: null,
  description: {
    fi: 'Tallentaa, mitä sivulla näkyy ja tehdään, jotta virhe voidaan toistaa.',
    sv: 'Spelar in vad som syns och görs på sidan så att ett fel kan återskapas.',
    en: 'Records what is seen and done on the page, so that a fault can be reproduced.',
  },
  matches: [
    '*://cdn.jsdelivr.net/npm/rrweb*',
    '*://cdn.jsdelivr.net/npm/@rrweb/*',
    '*://unpkg.com/rrweb*',
    '*://unpkg.com/@rrweb/*',
  ],
  inline: ['rrweb.record(', 'rrwebRecord('],
  trackers: [],
  note: 'It stores nothing by itself: declare where your own code keeps and sends the recording. Mask every input (maskAllInputs), and name sensitiveRoutes.',
}
