import { describe, expect, it } from 'vitest'
import { thirdCountries } from '../../../src/tools/lint/notice/third-countries.js'

describe('a country outside the EEA', () => {
  it.each<['fi' | 'sv' | 'en', string]>([
    ['fi', 'Tietoja käsitellään Thaimaassa.'],
    ['fi', 'Palvelin on Yhdysvalloissa.'],
    ['sv', 'Leverantören finns i Vietnam.'],
    ['sv', 'Ett amerikanskt bolag.'],
    ['en', 'The laboratory is in Thailand.'],
    ['en', 'Data goes to the US.'],
  ])('is known by its name in %s: “%s”', (language, sentence) => {
    expect(thirdCountries(language).test(sentence)).toBe(true)
  })

  it.each<['fi' | 'sv' | 'en', string]>([
    ['fi', 'Peru suostumus milloin tahansa. Oman tilin tiedot. Kiinteistöt Saksassa ja Ranskassa.'],
    ['sv', 'Leverantören finns i Irland och Japan.'],
    ['en', 'Write to us in Germany, France or Switzerland.'],
  ])('is neither another word nor a country with an adequate level in %s', (language, sentence) => {
    expect(thirdCountries(language).test(sentence)).toBe(false)
  })
})
