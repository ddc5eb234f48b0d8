import { expect, test } from 'vitest'
import type { Language } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'

/** Words by which a language would address the visitor otherwise than `docs/languages.md` says that it does. */
const OTHER_ADDRESS: Partial<Readonly<Record<Language, readonly string[]>>> = {
  bg: ['ти', 'твоя', 'твоите', 'твоето'],
  cs: ['ty', 'tvůj', 'tvé', 'tvoje', 'můžeš'],
  de: ['du', 'dein', 'deine', 'deiner', 'dir', 'dich'],
  el: ['σου', 'εσύ', 'μπορείς'],
  es: [
    'usted',
    'puede oponerse',
    'puede retirar',
    'su consentimiento',
    'su dispositivo',
    'su respuesta',
    'su navegador',
  ],
  et: ['sa', 'su', 'sina', 'sinu', 'sind', 'võid', 'lubad', 'saad'],
  fi: ['te', 'teidän', 'teille', 'teitä', 'voitte'],
  fr: ['tu', 'ton', 'ta', 'tes', 'te', 'toi'],
  hr: ['tvoj', 'tvoja', 'tvoje', 'možeš'],
  hu: ['te', 'téged', 'neked'],
  it: ['lei', 'suo consenso', 'suo dispositivo', 'sua risposta', 'ci contatti'],
  lt: ['tu', 'tavo', 'tau', 'gali atšaukti'],
  lv: ['tu', 'tavs', 'tava', 'tev', 'tavu'],
  nl: ['u', 'uw'],
  pt: ['tu', 'teu', 'tua', 'teus', 'tuas', 'contigo'],
  ru: ['ты', 'твой', 'твоё', 'тебя', 'твои'],
  sk: ['ty', 'tvoj', 'tvoje', 'môžeš'],
  sl: ['tvoj', 'tvoja', 'tvoje', 'lahko prekličeš'],
  sv: ['ni', 'er', 'era', 'ert'],
  uk: ['ти', 'твій', 'твоє', 'тебе', 'твої'],
}

test.each(Object.entries(OTHER_ADDRESS))('%s speaks to the visitor in one way', async (language, words) => {
  const texts = Object.entries(await loadTexts(language as Language))
  const other = new RegExp(`(?<!\\p{L})(${words.join('|')})(?!\\p{L})`, 'iu')

  const found = texts.filter(([, text]) => other.test(JSON.stringify(text)))

  expect(found).toEqual([])
})

test('pl writes the words for the visitor with a capital letter', async () => {
  const words = JSON.stringify(Object.values(await loadTexts('pl')))

  expect(words).not.toMatch(/(?<!\p{L})(ty|cię|ci|ciebie|tobie|twój|twoja|twoje|twoją|twojej|twoich|twoim)(?!\p{L})/u)
})
