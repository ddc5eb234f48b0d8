import { describe, expect, test } from 'vitest'
import type { DeclarationFile, Organisation, Text } from '../../src/declaration/types.js'
import { countryName } from '../../src/text/country.js'
import { dateText } from '../../src/text/date.js'
import { durationText } from '../../src/text/duration.js'
import { en } from '../../src/text/banner/en.js'
import { fi } from '../../src/text/banner/fi.js'
import { listPhrase } from '../../src/text/list-phrase.js'
import { withOwnWording } from '../../src/text/own-wording.js'
import { languages } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { countPhrase, fill } from '../../src/text/phrase.js'
import { purposeTitle, textPicker } from '../../src/text/pick-text.js'
import { recipientCountText } from '../../src/text/recipient-count-text.js'
import { safeUrl } from '../../src/text/safe-url.js'
import type { BannerTexts } from '../../src/text/texts.js'

describe('numbers, durations, countries, lists and dates in words', () => {
  test('a count takes the form that the language wants', () => {
    expect(countPhrase(fi.companies, 1, 'fi')).toBe('Tietojasi saa 1 yritys.')
    expect(countPhrase(fi.companies, 3, 'fi')).toBe('Tietojasi saa 3 yritystä.')
    expect(countPhrase('Tietoja saa {count}.', 3, 'fi')).toBe('Tietoja saa 3.')
  })

  test.each(languages)('“at least” appears with every number of companies in %s', async (language) => {
    const texts = await loadTexts(language)
    const atLeast = texts.atLeast.replace('{count}', '').trim().toLowerCase()

    const said = [1, 2, 3, 11, 100].map((count) =>
      recipientCountText(texts.companies, { count, isAtLeast: true }, texts, language).toLowerCase(),
    )

    expect(atLeast.length).toBeGreaterThan(2)
    expect(said.filter((text) => !text.includes(atLeast))).toEqual([])
  })

  test('a duration is said in its own units', () => {
    expect(durationText('P13M', { texts: {}, language: 'fi' })).toBe('13 kuukautta')
    expect(durationText('P1Y', { texts: {}, language: 'sv' })).toBe('1 år')
    expect(durationText('P90D', { texts: {}, language: 'en' })).toBe('90 days')
    expect(durationText('PT30M', { texts: {}, language: 'en' })).toBe('30 minutes')
    expect(durationText('P1Y6M', { texts: {}, language: 'en' })).toBe('1 year and 6 months')
  })

  test('what is no duration, country or date stays as it was written', () => {
    expect(durationText('as long as needed', { texts: {}, language: 'en' })).toBe('as long as needed')
    expect(durationText('P', { texts: {}, language: 'en' })).toBe('P')
    expect(countryName('several countries', 'en')).toBe('several countries')
    expect(dateText('soon', 'en')).toBe('soon')
  })

  test('countries, lists and dates follow the language', () => {
    expect(countryName('us', 'fi')).toBe('Yhdysvallat')
    expect(listPhrase(['nimi', 'osoite', 'puhelin'], 'fi')).toBe('nimi, osoite ja puhelin')
    expect(dateText('2026-11-01', 'sv')).toBe('1 november 2026')
    expect(dateText('2026-11-01', 'en')).toBe('1 November 2026')
  })

  test.each(languages)('lists are joined as the browser itself would in %s', (language) => {
    const format = new Intl.ListFormat(language, { type: 'conjunction' })
    const bare = (phrase: string): string => phrase.replace(/[\u200f\u2068\u2069]/g, '').replaceAll('\u00a0', ' ')
    for (const items of [
      [],
      ['a'],
      ['a', 'b'],
      ['a', 'b', 'c'],
      ['a', 'b', 'c', 'd'],
      ['a', 'Irún'],
      ['a', 'b', 'hielo'],
      ['a', 'hilo'],
    ])
      expect(bare(listPhrase(items, language))).toBe(bare(format.format(items)))
  })

  test('a language of which evaste has no conjunction is joined by the browser', () => {
    expect(listPhrase(['a', 'b', 'c'], 'en-GB')).toBe('a, b and c')
  })

  test('where browsers have no words for a duration, the language brings its own', async () => {
    const irish = { texts: await loadTexts('ga'), language: 'ga' }
    const maltese = { texts: await loadTexts('mt'), language: 'mt' }

    expect(['P1M', 'P2M', 'P6M', 'P7M', 'P13M'].map((period) => durationText(period, irish))).toEqual([
      '1 mhí',
      '2 mhí',
      '6 mhí',
      '7 mí',
      '13 mí',
    ])
    expect(['P6M', 'P90D'].map((period) => durationText(period, maltese))).toEqual(['6 xhur', '90 jum'])
  })

  test('a place without a value is left empty, and a value is never read as a place', () => {
    expect(fill('{controller} asks {nothing}.', { controller: '{other}' })).toBe('{other} asks .')
  })
})

describe('declared texts', () => {
  const pickFor = (language: string) => textPicker({ languages: ['fi', 'en'] }, language)

  test('fall back string by string: base language, default language, whatever there is', () => {
    expect(pickFor('sv-FI')({ sv: 'Statistik', fi: 'Tilastot' })).toBe('Statistik')
    expect(pickFor('sv')({ en: 'Statistics', fi: 'Tilastot' })).toBe('Tilastot')
    expect(pickFor('sv')({ de: 'Statistik' })).toBe('Statistik')
    expect(pickFor('sv')('Same everywhere')).toBe('Same everywhere')
    expect(pickFor('sv')(undefined)).toBe('')
    expect(pickFor('sv')(null as unknown as Text)).toBe('')
  })

  test('a purpose is called what the company calls it, else what evaste calls it, else by its id', () => {
    const pick = pickFor('en')

    expect(purposeTitle({ id: 'analytics', title: { en: 'Counting' } }, en, pick)).toBe('Counting')
    expect(purposeTitle({ id: 'analytics' }, en, pick)).toBe('Visitor statistics')
    expect(purposeTitle({ id: 'loyalty-card' }, en, pick)).toBe('loyalty-card')
  })
})

describe('own wording', () => {
  const worded = <Labels extends BannerTexts>(labels: Labels, texts: DeclarationFile['texts'], language: string) =>
    withOwnWording<Labels>(labels, { controller: { name: 'Kirkas' }, ...(texts && { texts }) }, language)

  test('lies on top of any label of its language', () => {
    const texts = worded<BannerTexts>(fi, { fi: { title: 'Kelpaako keksi?' } }, 'fi')

    expect(texts.title).toBe('Kelpaako keksi?')
    expect(texts.intro).toBe(fi.intro)
  })

  test('of another language changes nothing', () => {
    expect(worded<BannerTexts>(fi, { en: { title: 'Cookie?' } }, 'fi')).toEqual(fi)
  })

  test('of accept and refuse is taken together or not at all (R64)', () => {
    const both = worded<BannerTexts>(en, { en: { accept: 'Yes to all', refuse: 'No to all' } }, 'en')
    const one = worded<BannerTexts>(en, { en: { accept: 'Sure, cookies!' } }, 'en')
    const other = worded<BannerTexts>(en, { en: { refuse: 'No, I like it worse' } }, 'en')

    expect([both.accept, both.refuse]).toEqual(['Yes to all', 'No to all'])
    expect([one.accept, one.refuse]).toEqual(['Accept all', 'Refuse all'])
    expect([other.accept, other.refuse]).toEqual(['Accept all', 'Refuse all'])
  })

  test('of accept and refuse is not taken where one is a word and the other a speech (R48, R64)', () => {
    const answersOf = (accept: string, refuse: string) => {
      const own = worded<BannerTexts>(en, { en: { accept, refuse } }, 'en')
      return [own.accept, own.refuse]
    }

    expect(answersOf('OK', 'Refuse')).toEqual(['OK', 'Refuse'])
    expect(answersOf('OK', 'No, I would rather have a worse site')).toEqual(['Accept all', 'Refuse all'])
    expect(answersOf('Go on', ' Go on ')).toEqual(['Accept all', 'Refuse all'])
    expect(answersOf(' ', 'No')).toEqual(['Accept all', 'Refuse all'])
  })

  test.each(languages)('in %s lies on top of every label, also one that counts', async (language) => {
    const texts = await loadTexts(language)
    const own = Object.fromEntries(Object.keys(texts).map((name) => [name, `own ${name.length % 7}`]))
    const wording: Readonly<Record<string, string>> = {
      ...own,
      accept: 'own yes',
      refuse: 'own no',
      companies: '{count} own',
    }

    const all = worded(texts, { [language]: wording }, language)

    expect({ ...all }).toEqual(wording)
    expect(countPhrase(all.companies, 3, language)).toBe('3 own')
    expect(durationText('P6M', { texts: all, language })).toMatch(/6/)
  })
})

describe('the words of a country', () => {
  const swedish = async (controller: Partial<Organisation>, texts: DeclarationFile['texts'] = {}) =>
    withOwnWording(await loadTexts('sv'), { controller: { name: 'Kirkas', ...controller }, texts }, 'sv')

  test('follow the country of the controller: Swedish in Sweden has words of its own', async () => {
    const [unsaid, finland, sweden] = await Promise.all([
      swedish({}),
      swedish({ country: 'FI' }),
      swedish({ country: 'SE' }),
    ])

    expect(finland).toEqual(unsaid)
    expect([finland.businessId, finland['type.cookie'], finland.notice, finland.reopen]).toEqual([
      'FO-nummer',
      'kaka',
      'Dataskyddsbeskrivning',
      'Kakinställningar',
    ])
    expect([sweden.businessId, sweden['type.cookie'], sweden.notice, sweden.reopen]).toEqual([
      'Organisationsnummer',
      'cookie',
      'Integritetspolicy',
      'Cookieinställningar',
    ])
    const { regions: _, ...said } = sweden
    expect(JSON.stringify(Object.values(said))).not.toMatch(/(?<!\p{L})kak|dataskyddsbeskriv|FO-nummer/iu)
  })

  test('are overridden by the company’s own wording', async () => {
    const texts = await swedish({ country: 'SE' }, { sv: { businessId: 'Org.nr' } })

    expect(texts.businessId).toBe('Org.nr')
    expect(texts.notice).toBe('Integritetspolicy')
  })

  test.each(languages)('replace existing labels and keep their placeholders in %s', async (language) => {
    const { regions = {}, ...texts } = await loadTexts(language)
    const labels = Object.values(regions).flatMap((words) => Object.entries(words))
    const placesIn = (text: unknown) => JSON.stringify(text).match(/\{\w+\}/g)

    expect(Object.keys(regions).length).toBe(language === 'sv' ? 1 : 0)
    for (const [label, words] of labels)
      expect(placesIn(words), label).toEqual(placesIn((texts as Readonly<Record<string, unknown>>)[label]))
  })
})

describe('addresses from outside (R127)', () => {
  test.each([
    'https://a.example/x?y#z',
    'http://a.example',
    'mailto:a@a.example',
    '/tietosuoja',
    'notice.html',
    '?a=b:c',
    '#x:y',
    './a:b',
  ])('%s may be a link', (address) => expect(safeUrl(address)).toBe(address))

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JAVASCRIPT:alert(1)//https:',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>1</script>',
    'vbscript:x',
    'blob:https://a.example/1',
    '',
    undefined,
  ])('%s may not', (address) => expect(safeUrl(address)).toBeUndefined())
})
