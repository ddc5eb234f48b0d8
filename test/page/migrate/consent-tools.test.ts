import { describe, expect, it } from 'vitest'
import type { ConsentTool } from '../../../src/declaration/types.js'
import { consentTools } from '../../../src/page/migrate/consent-tools.js'

const AT = Date.parse('2026-05-01T10:00:00.000Z')

/** Stored values, in the form that the tools write; the first four are also tested with the real packages. */
const VANILLA = JSON.stringify({
  categories: ['necessary', 'analytics'],
  revision: 2,
  data: null,
  consentTimestamp: '2026-05-01T10:00:00.000Z',
  consentId: '7c1a…',
  services: { necessary: [], analytics: ['matomo'], ads: [] },
  languageCode: 'en',
  lastConsentTimestamp: '2026-05-20T10:00:00.000Z',
})
const VANILLA_2 = JSON.stringify({
  categories: ['necessary'],
  level: ['necessary'],
  revision: 0,
  consent_date: '2026-05-01T10:00:00.000Z',
})
const HDS = JSON.stringify({
  groups: { essential: { checksum: 'a', timestamp: 5 }, statistics: { checksum: 'b', timestamp: AT } },
})
const cookiebot = (method: string): string =>
  `{stamp:'k3J+/w==',necessary:true,preferences:false,statistics:true,marketing:false,method:'${method}',ver:1,utc:${AT},region:'fi'}`
const COOKIEYES =
  'consentid:aBcD,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,performance:no,advertisement:no'
const C15T_JSON = JSON.stringify({
  consents: { necessary: true, measurement: true, marketing: false },
  consentInfo: { time: AT },
})

const yes = { isAllowed: true, at: AT }
const no = expect.objectContaining({ isAllowed: false }) as unknown

describe('what tools have stored is read by their own keys', () => {
  it.each<[ConsentTool, string, Readonly<Record<string, unknown>>]>([
    ['vanilla-cookieconsent', VANILLA, { analytics: yes, 'analytics/matomo': yes, 'analytics/other': no, ads: no }],
    ['vanilla-cookieconsent', VANILLA_2, { analytics: no, necessary: yes }],
    [
      'klaro',
      '{"matomo":true,"films":false}',
      { matomo: { isAllowed: true }, films: no, other: undefined, toString: undefined },
    ],
    ['orejime', '{"matomo":false}', { matomo: no }],
    ['tarteaucitron', '!matomo=false!gtag=true!youtube=wait', { matomo: no, gtag: undefined, youtube: undefined }],
    ['hds', HDS, { statistics: yes, marketing: no }],
    ['cookiebot', cookiebot('explicit'), { statistics: yes, marketing: no, other: undefined }],
    ['cookiebot', cookiebot('implied'), { statistics: undefined, marketing: no }],
    ['cookieyes', COOKIEYES, { analytics: { isAllowed: true }, functional: no, other: undefined }],
    ['c15t', C15T_JSON, { measurement: yes, marketing: no, other: undefined }],
    ['c15t', `c.necessary:1,c.measurement:1,i.t:${AT},i.sid:sub_1`, { measurement: yes, marketing: no }],
  ])('%s: %s', (tool, stored, expected) => {
    const answerTo = consentTools[tool].read(stored, { from: tool, services: {} })

    for (const [key, answer] of Object.entries(expected)) expect([key, answerTo?.(key)]).toEqual([key, answer])
  })

  it('a consent to another revision of vanilla-cookieconsent is none, and a refusal is one', () => {
    const answerTo = consentTools['vanilla-cookieconsent'].read(VANILLA, {
      from: 'vanilla-cookieconsent',
      services: {},
      revision: 3,
    })

    expect([answerTo?.('analytics'), answerTo?.('ads')]).toEqual([undefined, no])
  })
})

describe('what is no choice of a visitor', () => {
  it.each<[ConsentTool, string]>([
    ['cookiebot', '-1'],
    ['cookiebot', '0'],
    ['cookieyes', 'consentid:aBcD,consent:no,action:,necessary:yes,analytics:yes'],
    ['hds', '{"groups":{"essential":{}},"showBanner":true}'],
    ['hds', '{}'],
    ['c15t', '{"consents":{"measurement":true},"consentInfo":null}'],
    ['c15t', 'c.measurement:1'],
    ['vanilla-cookieconsent', '{}'],
    ['klaro', 'null'],
  ])('%s: %s', (tool, stored) => {
    expect(consentTools[tool].read(stored, { from: tool, services: {} })).toBeNull()
  })
})
