import { describe, expect, test } from 'vitest'
import { languages } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'
import { LAW_WORDS } from './law-words.js'

describe.each(languages)('the texts in %s', (language) => {
  const { consent, personalData, gender, device, answer, proof, yes } = LAW_WORDS[language]

  test('call consent and personal data what the law calls them', async () => {
    const texts = await loadTexts(language)

    expect(texts.intro).toMatch(consent)
    expect(texts['basis.consent']).toMatch(consent)
    expect(texts['heading.consent']).toMatch(consent)
    expect(texts.consentNone).toMatch(consent)
    expect(texts['heading.purposes']).toMatch(personalData)
  })

  test('name every guess that the question is about: gender too', async () => {
    const texts = await loadTexts(language)

    expect(texts['purpose.demographics']).toMatch(gender)
    expect(texts['description.demographics']).toMatch(gender)
  })

  test('never say that the device needs permission: it is the controller that does', async () => {
    const texts = await loadTexts(language)

    expect(texts['heading.trackers']).toMatch(device)
    expect(texts.necessity).not.toMatch(device)
  })

  test('keep proof of a consent, not the consent', async () => {
    const { registerKept } = await loadTexts(language)

    expect(registerKept).toMatch(proof)
  })

  test('call a choice that stands open unanswered, for the question has been put', async () => {
    const texts = await loadTexts(language)

    expect(texts['status.requested']).toMatch(answer)
  })

  test('answer whether the data have to be given with a yes', async () => {
    const texts = await loadTexts(language)

    expect(texts['provision.statutory']).toMatch(yes)
    expect(texts['provision.contractual']).toMatch(yes)
    expect(texts['provision.voluntary']).not.toMatch(yes)
  })

  test('never name evaste, which a visitor does not know', async () => {
    expect(JSON.stringify(Object.values(await loadTexts(language)))).not.toMatch(/evaste/i)
  })
})
