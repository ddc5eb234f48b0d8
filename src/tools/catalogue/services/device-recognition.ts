import { company } from '../company.js'
import type { KnownService } from '../known-service.js'
import { recognisesDevice } from '../service-descriptions.js'
import { deviceReading } from '../trackers.js'

const fingerprintJs = company(
  'fingerprint',
  'FingerprintJS, Inc.',
  'US',
  'processor',
  'https://fingerprint.com/privacy-policy/',
)
const lexisNexis = company(
  'threatmetrix',
  'LexisNexis Risk Solutions (ThreatMetrix)',
  'US',
  'controller',
  'https://risk.lexisnexis.com/group/privacy-policy',
)
const sift = company('sift', 'Sift Science, Inc.', 'US', 'controller', 'https://sift.com/service-privacy')
const transUnion = company(
  'iovation',
  'iovation, Inc. (TransUnion)',
  'US',
  'controller',
  'https://www.transunion.com/privacy',
)
const forter = company('forter', 'Forter, Inc.', 'US', 'controller', 'https://www.forter.com/privacy-policy/')
const riskified = company('riskified', 'Riskified Ltd.', 'IL', 'controller', 'https://www.riskified.com/privacy-policy')
const human = company(
  'human-security',
  'HUMAN Security, Inc.',
  'US',
  'processor',
  'https://www.humansecurity.com/privacy-policy',
)

/** Services that recognise a device by its properties, which is reading from it as much as a cookie is (R39). */
export const deviceRecognitionServices: readonly KnownService[] = [
  {
    id: 'fingerprint',
    name: 'Fingerprint (FingerprintJS)',
    purpose: 'security',
    recipient: fingerprintJs,
    description: recognisesDevice,
    matches: [
      'openfpcdn.io',
      'fpjscdn.net',
      'fpnpmcdn.net',
      'fpcdn.io',
      'fpjs.io',
      '*://cdn.jsdelivr.net/npm/@fingerprintjs/*',
      '*://unpkg.com/@fingerprintjs/*',
    ],
    inline: ['openfpcdn.io/', 'fpjscdn.net/', 'fpcdn.io/'],
    trackers: [deviceReading('FingerprintJS')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['vendor-docs', 'vendor-code'],
  },
  {
    id: 'threatmetrix',
    name: 'ThreatMetrix',
    purpose: 'security',
    recipient: lexisNexis,
    description: recognisesDevice,
    matches: ['online-metrix.net'],
    trackers: [deviceReading('ThreatMetrix')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['third-party-web'],
  },
  {
    id: 'sift',
    name: 'Sift',
    purpose: 'security',
    recipient: sift,
    description: recognisesDevice,
    matches: ['siftscience.com', 'cdn.sift.com'],
    trackers: [deviceReading('Sift')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['third-party-web', 'vendor-docs'],
  },
  {
    id: 'iovation',
    name: 'iovation (TransUnion TruValidate)',
    purpose: 'security',
    recipient: transUnion,
    description: recognisesDevice,
    matches: ['iesnare.com'],
    trackers: [deviceReading('iovation')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['third-party-web'],
  },
  {
    id: 'forter',
    name: 'Forter',
    purpose: 'security',
    recipient: forter,
    description: recognisesDevice,
    matches: ['forter.com'],
    trackers: [deviceReading('Forter')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['third-party-web'],
  },
  {
    id: 'riskified',
    name: 'Riskified',
    purpose: 'security',
    recipient: riskified,
    description: recognisesDevice,
    matches: ['riskified.com'],
    trackers: [deviceReading('Riskified')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['third-party-web'],
  },
  {
    id: 'human-bot-defender',
    name: 'HUMAN Bot Defender (PerimeterX)',
    purpose: 'security',
    recipient: human,
    description: recognisesDevice,
    matches: ['perimeterx.net', 'pxi.pub', 'px-cdn.net', 'px-cloud.net'],
    trackers: [deviceReading('PerimeterX')],
    notes: ['recognises-device', 'check-cookie-names'],
    sources: ['third-party-web', 'vendor-docs'],
  },
]
