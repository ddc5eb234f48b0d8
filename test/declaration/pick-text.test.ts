import { expect, it } from 'vitest'
import { pickText } from '../../src/declaration/pick-text.js'

const declared = { languages: ['fi', 'sv', 'en'] }
const text = { $comment: 'checked in May', en: 'Shop', sv: 'Butik', fi: 'Kauppa' }

it.each([
  ['the language itself', 'en', text, 'Shop'],
  ['its base', 'sv-FI', text, 'Butik'],
  ['the default language, whatever order the text is written in', 'de', text, 'Kauppa'],
  ['a later declared language, where the default is missing', 'de', { et: 'Pood', en: 'Shop' }, 'Shop'],
  ['any language there is, and never a comment', 'de', { $comment: 'no', et: 'Pood' }, 'Pood'],
  ['another language where one is empty', 'en', { en: '', sv: 'Butik' }, 'Butik'],
  ['nothing that the object inherits', 'constructor', { fi: 'Kauppa' }, 'Kauppa'],
  ['the text that is the same in every language', 'en', 'Shop', 'Shop'],
  ['nothing where there is no text', 'en', undefined, undefined],
])('a text is picked in %s', (_, language, given, picked) => {
  expect(pickText(given, declared, language)).toBe(picked)
})
