import { describe, expect, test } from 'vitest'
import { digest } from '../../src/declaration/digest.js'
import type { Language } from '../../src/text/load-banner-texts.js'
import { loadTexts, shippedLanguage } from '../../src/text/load-texts.js'

const LANGUAGES: readonly Language[] = ['fi', 'sv', 'en']
const placesIn = (text: unknown): readonly string[] => (JSON.stringify(text).match(/\{\w+\}/g) ?? []).sort()

describe('the texts of each language', () => {
  test.each(LANGUAGES)('%s has the labels of English, none empty, with the same places to fill', async (language) => {
    const english = await loadTexts('en')

    const texts = await loadTexts(language)

    expect(Object.keys(texts)).toEqual(Object.keys(english))
    for (const [label, text] of Object.entries(texts)) {
      expect(JSON.stringify(text).length, label).toBeGreaterThan(3)
      const reference = new Set(placesIn(english[label as keyof typeof english]))
      expect(new Set(placesIn(text)), label).toEqual(reference)
    }
  })

  test.each(LANGUAGES)('%s is JSON, so that a digest stands for every word that was shown', async (language) => {
    const texts = await loadTexts(language)

    const copy = JSON.parse(JSON.stringify(texts)) as typeof texts

    expect(copy).toEqual(texts)
    expect(await digest(texts)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('the answers are called as automatic clickers know them', async () => {
    const [fi, sv, en] = await Promise.all(LANGUAGES.map(loadTexts))

    const answers = [fi, sv, en].map((texts) => [texts?.accept, texts?.refuse, texts?.settings, texts?.save])

    expect(answers).toEqual([
      ['Hyväksy kaikki', 'Hylkää kaikki', 'Asetukset', 'Tallenna valinnat'],
      ['Godkänn alla', 'Avvisa alla', 'Inställningar', 'Spara val'],
      ['Accept all', 'Refuse all', 'Settings', 'Save choices'],
    ])
  })

  test.each(LANGUAGES)('%s promises nothing vague and shames nobody (R43, R64)', async (language) => {
    const words = JSON.stringify(await loadTexts(language)).toLowerCase()

    const found = words.match(
      /value your privacy|arvostamme yksityisyyttäsi|värdesätter din integritet|parempi kokemus|better experience|bättre upplevelse|no thanks|ei kiitos/,
    )

    expect(found).toBeNull()
  })
})

test('a language is found by its base, then by the other wanted ones, else English', () => {
  expect(shippedLanguage('sv-FI')).toBe('sv')
  expect(shippedLanguage('de', 'fi')).toBe('fi')
  expect(shippedLanguage('de', 'et')).toBe('en')
  expect(shippedLanguage('constructor')).toBe('en')
})
