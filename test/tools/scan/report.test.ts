import { describe, expect, it } from 'vitest'
import { severities } from '../../../src/tools/lint/finding.js'
import { formatReport } from '../../../src/tools/scan/report/format-report.js'
import { HarLog } from '../../../src/tools/scan/report/har.js'
import { makeReport } from '../../../src/tools/scan/report/report.js'
import type { BannerMeasures, MeasuredControl } from '../../../src/tools/scan/scan-result.js'
import { madeUpResult, madeUpThing } from './made-up-result.js'

const EVIL = '"><script>alert(1)</script>\u001b[2J'
const control: MeasuredControl = {
  ...{ label: 'Hyväksy', element: 'button', isButton: true, width: 120, height: 40 },
  ...{ fontSize: 16, fontWeight: 600, labelContrast: 7, groundContrast: 5 },
}
const measures: BannerMeasures = {
  ...{ accept: control, refuse: { ...control, label: 'Hylkää' }, stepsToAccept: 1, stepsToRefuse: 1 },
  ...{ ticked: [], hasNoticeLink: true, text: 'Evästeet' },
}
const withBanner = (more: Partial<BannerMeasures>) =>
  makeReport(
    madeUpResult({
      banner: {
        tool: 'unknown',
        name: 'a banner',
        page: 'https://leipomo.example/',
        measures: { ...measures, ...more },
      },
    }),
    null,
    severities,
  ).findings.map(({ rule, message }) => `${rule} ${message}`)

const evil = makeReport(
  madeUpResult({
    things: [
      madeUpThing('cookie', EVIL, ['before'], { by: [`https://x.example/${EVIL}`] }),
      madeUpThing('request', 'https://tracker.example/t.js', ['before', 'accepted']),
    ],
    facts: { title: EVIL, language: EVIL, noticeUrl: EVIL },
    banner: { tool: 'unknown', name: EVIL, page: `https://leipomo.example/${EVIL}`, picture: `AAAA"${EVIL}` },
  }),
  null,
  severities,
)

describe('a report', () => {
  it('as HTML has text from outside as text, loads nothing, and shows when things acted', () => {
    const html = formatReport('html', evil, { version: '1.2.3' })

    expect(html).not.toMatch(/<script|\son\w+=|src="(?!data:)|href=/i)
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(html).toContain('<svg role="img"')
    expect(html.match(/<(circle|rect|path) class=/g)).toHaveLength(2)
  })

  it('as text has no control characters of the pages', () => {
    expect(formatReport('text', evil, { version: '1.2.3' })).not.toMatch(/(?!\n)\p{Cc}/u)
  })

  it.each([
    [
      'fi',
      'ennen vastausta',
      'on toiminnassa ennen vastausta; pidätä se',
      'Mitä https://leipomo.example/ pyytää ja tallentaa',
    ],
    ['sv', 'före ett svar', 'är aktiv före ett svar; håll den', 'Vad https://leipomo.example/ begär och lagrar'],
  ] as const)('is in the language %s, as text and as HTML', (language, moment, finding, title) => {
    const result = madeUpResult({
      things: [madeUpThing('request', 'https://tracker.example/t.js', ['before'])],
      banner: {
        tool: 'unknown',
        name: 'x',
        page: 'https://leipomo.example/',
        measures: { ...measures, ticked: ['a'] },
      },
    })
    const report = makeReport(result, null, severities, language)
    const [text, html] = (['text', 'html'] as const).map((format) => formatReport(format, report, { version: '1.2.3' }))

    expect(text).toContain(moment)
    expect(text).toContain(finding)
    expect(html).toContain(`<html lang="${language}">`)
    expect(html).toContain(title)
    const english = /\b(the|before|after|consent|found|page|pages|declared|cookie|Name|Kind|Seen|Nothing|None)\b/
    expect(html?.replace(/<style>.*?<\/style>|<pre>[^]*?<\/pre>/gs, '').replace(/<[^>]*>/g, ' ')).not.toMatch(english)
    expect(text?.split(/`--write`/)[0]).not.toMatch(english)
  })

  it('as SARIF has a level and a stable fingerprint for each finding', () => {
    const log = JSON.parse(formatReport('sarif', evil, { version: '1.2.3' })) as {
      version: string
      runs: [{ tool: { driver: { rules: unknown[] } }; results: { level: string; partialFingerprints: object }[] }]
    }

    expect(log.version).toBe('2.1.0')
    expect(log.runs[0].results).toHaveLength(evil.findings.length)
    expect(log.runs[0].results[0]).toMatchObject({
      ruleId: 'R45',
      level: 'error',
      partialFingerprints: { 'evasteScan/v1': 'R45 before tracker.example' },
    })
  })

  it('as HAR has each request of each visit, and neither headers nor the values of queries', () => {
    const har = new HarLog('1.2.3')
    har.add('before', {
      ...{ url: 'https://leipomo.example/?token=secret', status: 200, writes: [], stored: [] },
      document: { links: [], title: '', language: '', inline: [], noticeUrl: '' },
      requests: [
        {
          url: 'https://t.example/hit?id=secret',
          resource: 'fetch',
          at: 5,
          by: undefined,
          method: 'POST',
          status: 204,
        },
      ],
    })

    const text = formatReport('har', evil, { version: '1.2.3', har })

    expect(text).not.toContain('secret')
    expect(JSON.parse(text)).toMatchObject({
      log: {
        version: '1.2',
        entries: [
          {
            pageref: 'page_1',
            request: { method: 'POST', url: 'https://t.example/hit?id=' },
            response: { status: 204 },
          },
        ],
      },
    })
  })

  it('as JSON has what was seen, and no query of any request', () => {
    const report = makeReport(
      madeUpResult({
        things: [
          madeUpThing('request', 'https://t.example/hit', ['before'], { example: 'https://t.example/hit?id=secret' }),
        ],
      }),
      null,
      severities,
    )

    const text = formatReport('json', report, { version: '1.2.3' })

    expect(text).not.toContain('secret')
    expect(JSON.parse(text)).toMatchObject({ things: [{ name: 'https://t.example/hit', declared: [], known: null }] })
  })
})

describe('the first layer of a banner', () => {
  it('has no findings where both answers are equal', () => {
    expect(withBanner({})).toEqual([])
  })

  it.each([
    [
      'no refusal',
      { refuse: null, stepsToRefuse: null },
      ['R46 the banner has “Hyväksy” in its first layer and no button'],
    ],
    [
      'a refusal further away',
      { refuse: null, stepsToRefuse: 2 },
      ['R46 the banner has', 'R55 refusing takes 2 clicks, accepting 1'],
    ],
    [
      'a link to refuse',
      { refuse: { ...control, label: 'Hylkää', element: 'a', isButton: false } },
      ['R47 “Hylkää” is a link'],
    ],
    [
      'a low button',
      { refuse: { ...control, label: 'Hylkää', height: 24 } },
      ['R48 “Hyväksy” and “Hylkää” differ in size'],
    ],
    [
      'thin letters',
      { refuse: { ...control, label: 'Hylkää', fontSize: 12 } },
      ['R48 “Hyväksy” and “Hylkää” differ in type'],
    ],
    [
      'a pale button',
      { refuse: { ...control, label: 'Hylkää', groundContrast: 1 } },
      ['R48 “Hyväksy” and “Hylkää” differ in how they stand out'],
    ],
    [
      'an invisible label',
      { refuse: { ...control, label: 'Hylkää', labelContrast: 1.1 } },
      ['R48 the label “Hylkää” cannot be seen'],
    ],
    ['a ticked box', { ticked: ['Markkinointi'] }, ['R49 choices are ticked before']],
    ['no link to the notice', { hasNoticeLink: false }, ['R24 the first layer does not link']],
  ])('is found to have %s', (_, more, expected) => {
    const found = withBanner(more)

    expect(found).toEqual(expected.map((start) => expect.stringContaining(start)))
  })
})
