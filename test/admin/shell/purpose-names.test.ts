import { expect, test } from 'vitest'
import { purposeNamesIn } from '../../../src/admin/shell/purpose-names.js'

const purposes = [
  'analytics',
  { id: 'security', title: { fi: 'Tietovuodon jäljittäminen', en: 'Tracing a leak' } },
] as const

test.each([
  ['fi', 'security', 'Tietovuodon jäljittäminen'],
  ['en', 'security', 'Tracing a leak'],
  ['sv', 'security', 'Tietovuodon jäljittäminen'], // the first language of the site
  ['sv', 'analytics', 'Besöksstatistik'],
  ['en', 'marketing', 'Marketing'], // of an earlier declaration
  ['en', 'of-an-earlier-declaration', 'of-an-earlier-declaration'],
  ['en', '', ''],
] as const)('in %s, %s is called %s', (language, id, name) => {
  expect(purposeNamesIn({ languages: ['fi', 'en'], purposes }, language)(id)).toBe(name)
})
