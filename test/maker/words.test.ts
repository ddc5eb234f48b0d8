import { expect, it } from 'vitest'
import { type MakerWords, makerLanguage, makerWords } from '../../src/maker/words/maker-words.js'

const placeholders = (words: MakerWords): readonly string[] =>
  Object.entries(words).flatMap(([key, word]) =>
    [...JSON.stringify(word).matchAll(/\{(\w+)\}/g)].map(([, name]) => `${key}.${name}`),
  )

it('the page has the same placeholders in each language', () => {
  expect(placeholders(makerWords.fi)).toEqual(placeholders(makerWords.en))
  expect(placeholders(makerWords.sv)).toEqual(placeholders(makerWords.en))
})

it('the page speaks the first language of the browser that it knows, else English', () => {
  expect(makerLanguage(['de-DE', 'sv-FI', 'fi'])).toBe('sv')
  expect(makerLanguage(['de'])).toBe('en')
  expect(makerLanguage([])).toBe('en')
})
