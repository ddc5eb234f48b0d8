import { describe, expect, it } from 'vitest'
import { checkDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import type { ImportedDraft } from '../../../src/tools/import/draft.js'
import { findBusinessId } from '../../../src/tools/import/notice/business-id.js'
import { writeDraft } from '../../../src/tools/import/draft-from-bytes.js'
import { draftFromNotice } from '../../../src/tools/import/notice/draft-from-notice.js'
import { datesOf } from '../../../src/tools/import/notice/find-date.js'
import { periodsOf } from '../../../src/tools/import/periods-of.js'
import { readNoticeFile } from '../../../src/tools/lint/notice/notice-source.js'
import { labels, markdown, page, pdf, plain, rows } from './notices.js'

const draft = (content: string, name = 'seloste.txt'): ImportedDraft =>
  writeDraft(draftFromNotice(readNoticeFile(new TextEncoder().encode(content), name), name), 'en')

/** What was taken, by path; of lists, each item. */
const takenOf = ({ taken }: ImportedDraft): Record<string, string[]> =>
  taken.reduce<Record<string, string[]>>(
    (all, { path, value }) => ({ ...all, [path]: [...(all[path] ?? []), value] }),
    {},
  )
const missingOf = ({ missing }: ImportedDraft): readonly string[] => missing.map(({ path }) => path)

describe('a notice in plain text', () => {
  const found = draft(plain)

  it('gives up what it says, field by field', () => {
    expect(takenOf(found)).toEqual({
      'controller.name': ['Takomo Hiillos Oy'],
      'controller.email': ['ahjo@hiillos.example'],
      'controller.phone': ['+358 00 000 0000'],
      'notice.title': ['Asiakasrekisteri'],
      'notice.registerName': ['Takomo Hiilloksen asiakkaat'],
      protection: ['Tiedot ovat salasanan takana.'],
      'purposes[0].description': ['Tiedoilla hoidetaan tilaukset ja kerrotaan aukioloista.'],
      'purposes[0].dataCategories': ['Nimi', 'Laskutusosoite', 'Sähköposti'],
      'purposes[0].sources': ['Asiakas antaa tiedot itse tilatessaan.'],
      'recipients[0].name': ['Taloushallinnon palvelu'],
    })
  })

  it('says in which line each stands', () => {
    const lines = Object.fromEntries(found.taken.map(({ path, line }) => [path, line]))

    expect(lines['controller.name']).toBe(4)
    expect(lines['purposes[0].sources']).toBe(22)
    expect(found.file.controller?.$comment).toContain('name: rivi 4')
    expect(found.file.recipients?.[0]?.$comment).toBe('rivi 25')
  })

  it('and is asked for what it does not say', () => {
    expect(missingOf(found)).toEqual(
      expect.arrayContaining([
        'controller.businessId',
        'controller.address',
        'dataProtectionOfficer',
        'notice.url',
        'notice.effectiveFrom',
        'purposes[0].retention',
        'rights.automatedDecisions',
      ]),
    )
  })

  it.each([plain, rows, page])('never has a basis, a safeguard or a “no” taken out of it', (content) => {
    const { file } = draft(content, content === page ? 'sida.html' : 'seloste.txt')

    expect(JSON.stringify(file)).not.toMatch(
      /"legalBasis"|"transfers"|"automatedDecisions"|"dataProtectionOfficer":null/,
    )
  })
})

describe('other shapes', () => {
  it('rows with tabs and stray tags', () => {
    const found = draft(rows)

    expect(takenOf(found)).toMatchObject({
      'controller.name': ['Pesula Vaahto Oy'],
      'controller.address': ['Saippuatie 3, 00100 Helsinki'],
      'controller.email': ['pesula@vaahto.example'],
      'notice.effectiveFrom': ['2025-11-07'],
      'purposes[0].description': ['Pyykin nouto ja palautus.'],
      'purposes[0].dataCategories': ['Etu- ja sukunimi', 'Puhelinnumero', 'IP-osoite', 'Aiemmat pyykit'],
      'purposes[0].retention.period': ['P3Y'],
      'recipients[0].name': ['Perintätoimisto'],
      'recipients[1].name': ['Viranomaiset'],
      'services[0]': ['Google Analytics'],
    })
    expect(found.file.purposes).toContain('analytics')
    expect(found.missing).toContainEqual(
      expect.objectContaining({ path: 'purposes', message: expect.stringContaining('see line 9') as string }),
    )
    expect(found.file.recipients?.map(({ id }) => id)).toEqual(['debt-collection', 'authorities', 'google-processor'])
  })

  it('labels, ticks and a heading with two parts', () => {
    expect(takenOf(draft(labels))).toMatchObject({
      'controller.name': ['Varaosa Mutteri Oy'],
      'controller.businessId': ['1234567-1'],
      'controller.address': ['Pulttikatu 18 B 3, 02920 ESPOO'],
      'controller.url': ['https://www.mutteri.example'],
      'purposes[0].dataCategories': ['Nimi', 'Postiosoite'],
      manualMaterial: ['Paperit ovat lukitussa kaapissa.'],
    })
  })

  it('a page in Swedish', () => {
    const found = draft(page, 'sida.html')

    expect(takenOf(found)).toMatchObject({
      'controller.name': ['Blomsterhandel Blomman AB'],
      'controller.businessId': ['556036-0793'],
      'controller.address': ['Rosgatan 2, 111 22 Stockholm'],
      'notice.effectiveFrom': ['2026-05-03'],
      'dataProtectionOfficer.email': ['dso@blomman.example'],
      'purposes[0].dataCategories': ['Namn', 'Leveransadress'],
    })
    expect(
      found.taken
        .filter(({ path }) => path.startsWith('recipients'))
        .map(({ value }) => value)
        .sort(),
    ).toEqual(['Ekonomitjänst', 'Fraktbolag', 'Kvitto Ekonomi AB'])
    expect(takenOf(found), 'two periods are no single one').not.toHaveProperty(['purposes[0].retention.period'])
  })

  it('the text of a PDF', () => {
    expect(takenOf(draft(pdf))).toEqual({
      'controller.name': ['Lauta & Höylä Oy'],
      'controller.businessId': ['1234567-1'],
      'controller.address': ['Tukkikatu 4, 40100 Jyväskylä'],
      'controller.email': ['tietosuoja@lauta.example'],
      'notice.effectiveFrom': ['2025-02-03'],
      'notice.title': ['TIETOSUOJASELOSTE'],
      'notice.registerName': ['Laudan asiakasrekisteri'],
      protection: ['Tiedot ovat salasanan takana.'],
      'purposes[0].description': [
        'Henkilötietoja käsitellään tilausten toimittamiseksi, laskutukseen ja asiakassuhteen hoitamiseen. Asiakkaille kerrotaan myös puutavaran hinnoista.',
      ],
      'purposes[0].dataCategories': [
        'nimi ja yhteystiedot',
        'tilaukset ja toimitusosoitteet, joihin puutavara on ajettu viimeisen vuoden aikana',
        'laskutustiedot',
      ],
      'purposes[0].sources': ['Tiedot saadaan asiakkaalta itseltään tilauksen yhteydessä ja postin osoitepalvelusta.'],
      'purposes[0].retention.criteria': ['Tiedot poistetaan kuuden vuoden kuluttua viimeisestä tilauksesta.'],
      'purposes[0].retention.period': ['P6Y'],
      'recipients[0].name': ['Taloushallinnon palvelu'],
      'recipients[1].name': ['Kuljetusyritys'],
    })
  })

  it('Markdown in English', () => {
    expect(takenOf(draft(markdown, 'privacy.md'))).toMatchObject({
      'controller.name': ['Kettle & Crumb Ltd'],
      'controller.email': ['hello@kettle.example'],
      'notice.effectiveFrom': ['2026-06-12'],
      'purposes[0].retention.period': ['P2Y'],
    })
  })

  it('purposes under a heading that also asks for the basis, without the basis', () => {
    const found = draft(
      'Tietosuojaseloste\n\nRekisterinpitäjä\tKenkäkauppa Nauha Oy\nOikeusperuste ja käsittelyn tarkoitus. Onko tietojen antaminen lakisääteinen vaatimus\tToimitamme tilatut kengät. Oikeusperusteena on sopimus. Kerromme myös uutuuksista.\n',
    )

    expect(takenOf(found)['purposes[0].description']).toEqual(['Toimitamme tilatut kengät. Kerromme myös uutuuksista.'])
    expect(missingOf(found)).not.toContain('purposes[0].description')
    expect(
      missingOf(
        draft(
          'Tietosuojaseloste\n\nRekisterinpitäjä\tKenkäkauppa Nauha Oy\nTietolähteet\tAsiakas itse ja viranomaiset.\n',
        ),
      ),
    ).toContain('purposes[0].description')
  })

  it('partners with whom data is shared, wherever that is said, and no partners that get nothing', () => {
    const head = 'Tietosuojaseloste\n\nRekisterinpitäjä\tKenkäkauppa Nauha Oy\nEvästeet\t'

    const sharing = draft(`${head}Jaamme käynnin tietoja mainosalan ja analytiikan kumppaneillemme.\n`)
    const silent = draft(`${head}Emme jaa tietoja mainosalan kumppaneille.\n`)

    expect(sharing.file.recipients?.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'advertising-partners category',
      'analytics-partners category',
    ])
    expect(silent.file.recipients).toEqual([])
  })

  it('cookies that are only mentioned are asked for', () => {
    const found = draft(
      'Tietosuojaseloste\n\nRekisterin nimi\tAsiakkaat\nRekisterin suojaus\tTallennamme evästeitä, ja vuodon lähde on siten löydettävissä.\n',
    )

    expect(missingOf(found)).toContain('services')
    expect(found.file.controller).toEqual({})
  })

  it('the date at the end, under whatever heading', () => {
    expect(draft(`${rows}Päivitetty 1.9.2026\n`).file.notice?.effectiveFrom).toBe('2026-09-01')
  })

  it('becomes a declaration once a person has filled in what is missing', () => {
    const { file } = draft(rows)

    expect(
      checkDeclaration(JSON.stringify({ ...file, notice: { ...file.notice, url: '/tietosuoja' } })).problems,
    ).toEqual([])
  })
})

describe('what is taken with certainty', () => {
  it.each([
    ['1234567-1', true],
    ['1234567-2', false],
    ['556036-0793', true],
    ['556036-0794', false],
  ])('a business ID by its check digit: %s', (id, isValid) => {
    expect(findBusinessId(`Y-tunnus ${id}.`)).toEqual({ id, isValid })
  })

  it('a wrong one is told and not taken', () => {
    const found = draft(labels.replace('1234567-1', '1234567-2'))

    expect(found.file.controller).not.toHaveProperty('businessId')
    expect(found.missing).toContainEqual({
      path: 'controller.businessId',
      message: '1234567-2 in line 13 has a wrong check digit',
    })
  })

  it.each([
    ['1.2.2026', '2026-02-01'],
    ['04.05.2018', '2018-05-04'],
    ['3. helmikuuta 2026', '2026-02-03'],
    ['14 oktober 2025', '2025-10-14'],
    ['June 5, 2026', '2026-06-05'],
    ['2026-11-29', '2026-11-29'],
  ])('a date: %s', (text, date) => {
    expect(datesOf(`Päivitetty ${text}`)).toEqual([date])
  })

  it.each([
    ['kuusi vuotta tilikauden lopusta', ['P6Y']],
    ['10 vuotta ja 3 kuukautta', ['P10Y', 'P3M']],
    ['två veckor, sedan ett år', ['P2W', 'P1Y']],
    ['fourteen months', []],
    ['90 days', ['P90D']],
  ])('a period: %s', (text, periods) => {
    expect(periodsOf(text)).toEqual(periods)
  })

  it.each(['Emme käytä Google Analyticsia.', 'We do not use Google Analytics.'])(
    'a service that is denied is none: %s',
    (sentence) => {
      expect(draft(rows.replace(/Käytämme Google[^<]*/, sentence)).file.services).toEqual([])
    },
  )
})
