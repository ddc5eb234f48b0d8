import { describe, expect, test } from 'vitest'
import { type Language, languages, loadBannerTexts } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { readability, sentencesAmong } from './readability.js'

/** Above it, a newspaper begins. */
const EASY = 40
/** One text is too small to measure well, and may say a hard word: but no more than a newspaper does. */
const READABLE = 50
const WORDS_TO_MEASURE = 12

describe.each(languages)('%s is easy to read', (language) => {
  test('in the question, and in all that is said after it', async () => {
    const [banner, all] = [await loadBannerTexts(language), await loadTexts(language)]

    expect(readability(sentencesAmong(banner), language)).toBeLessThan(EASY)
    expect(readability(sentencesAmong(all), language)).toBeLessThan(EASY)
  })

  test('in each text that is long enough to be measured', async () => {
    const texts = sentencesAmong(await loadTexts(language)).filter(
      (text) => text.split(/\s+/).length >= WORDS_TO_MEASURE,
    )

    expect(texts.length).toBeGreaterThan(20)
    expect(texts.filter((text) => readability([text], language) >= READABLE)).toEqual([])
  })
})

describe('the measure', () => {
  const statutes: readonly (readonly [Language, string])[] = [
    [
      'en',
      'The processing of personal information concerning identifiable individuals necessitates demonstrable authorisation, obtained beforehand, notwithstanding contractual arrangements concluded between participating organisations.',
    ],
    [
      'fi',
      'Henkilötietojen käsittelytoimien lainmukaisuuden edellytyksenä on rekisteröidyn nimenomainen, vapaaehtoinen ja yksiselitteinen suostumuksenilmaisu, jonka osoittamisvelvollisuus kuuluu rekisterinpitäjälle.',
    ],
  ]

  test.each(statutes)('finds the language of statutes hard in %s', (language, text) => {
    expect(readability([text], language)).toBeGreaterThan(60)
  })

  test('holds long Finnish words no harder than the English words that say the same', () => {
    const finnish = readability(['Laitteellesi jää merkki. Voit perua luvan milloin vain asetuksista.'], 'fi')

    expect(finnish).toBeLessThan(EASY)
  })
})
