import { describe, expect, test } from 'vitest'
import { languages } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { LAW_WORDS } from './law-words.js'

describe.each(languages)('the texts in %s', (language) => {
  const { consent, personalData, gender, device, answer, proof, yes } = LAW_WORDS[language]

  test('use the words of the law for consent and personal data', async () => {
    const texts = await loadTexts(language)

    expect(texts.intro).toMatch(consent)
    expect(texts['basis.consent']).toMatch(consent)
    expect(texts['heading.consent']).toMatch(consent)
    expect(texts.consentNone).toMatch(consent)
    expect(texts['heading.purposes']).toMatch(personalData)
  })

  test('name gender beside age and interests', async () => {
    const texts = await loadTexts(language)

    expect(texts['purpose.demographics']).toMatch(gender)
    expect(texts['description.demographics']).toMatch(gender)
  })

  test('do not say that the device needs permission', async () => {
    const texts = await loadTexts(language)

    expect(texts['heading.trackers']).toMatch(device)
    expect(texts.necessity).not.toMatch(device)
  })

  test('say that proof of a consent is kept, not the consent', async () => {
    const { registerKept } = await loadTexts(language)

    expect(registerKept).toMatch(proof)
  })

  test('call an open choice unanswered, not unasked', async () => {
    const texts = await loadTexts(language)

    expect(texts['status.requested']).toMatch(answer)
  })

  test('answer with “yes” where data have to be given', async () => {
    const texts = await loadTexts(language)

    expect(texts['provision.statutory']).toMatch(yes)
    expect(texts['provision.contractual']).toMatch(yes)
    expect(texts['provision.voluntary']).not.toMatch(yes)
  })

  test('do not mention evaste, which a visitor does not know', async () => {
    expect(JSON.stringify(Object.values(await loadTexts(language)))).not.toMatch(/evaste/i)
  })
})
