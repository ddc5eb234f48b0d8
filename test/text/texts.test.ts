import { describe, expect, test } from 'vitest'
import { digest } from '../../src/declaration/digest.js'
import { type Language, languages } from '../../src/text/load-banner-texts.js'
import { listPhrase } from '../../src/text/list-phrase.js'
import { loadTexts, shippedLanguage } from '../../src/text/load-texts.js'
import type { Plural, Texts } from '../../src/text/texts.js'

const COUNTS = Array.from({ length: 1_000 }, (_, count) => count)

const english = await loadTexts('en')

/** The labels, without the units and the words of a country that only some languages bring. */
async function labelsOf(language: Language): Promise<readonly (readonly [keyof Texts, string | Plural])[]> {
  const { units: _, regions: __, ...texts } = await loadTexts(language)
  return Object.entries(texts) as [keyof Texts, string | Plural][]
}

async function pluralsOf(language: Language): Promise<readonly (readonly [string, Plural])[]> {
  const { units = {}, regions: _, ...texts } = await loadTexts(language)
  return Object.entries({ ...texts, ...units }).filter(
    (entry): entry is [string, Plural] => typeof entry[1] === 'object',
  )
}

const placesIn = (text: unknown): readonly string[] => [
  ...new Set([...JSON.stringify(text).matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)),
]

/** The counts that take each form. */
function countsByForm(language: Language): ReadonlyMap<string, readonly number[]> {
  const rules = new Intl.PluralRules(language)
  const counts = new Map<string, number[]>()
  for (const count of COUNTS) counts.set(rules.select(count), [...(counts.get(rules.select(count)) ?? []), count])
  return counts
}

describe.each(languages)('the texts in %s', (language) => {
  test('have the labels of English, none empty, with the same places to fill', async () => {
    const labels = await labelsOf(language)

    const names = labels.map(([name]) => name)
    expect([...names].sort()).toEqual(Object.keys(english).sort())
    for (const [name, text] of labels) {
      expect(JSON.stringify(text), name).toMatch(/\p{L}|\{/u)
      expect([...placesIn(text)].sort(), name).toEqual([...placesIn(english[name])].sort())
      expect(JSON.stringify(text), `${name} has a brace that is no place`).not.toMatch(/\{(?!\w+\}|")|[^\w"]\}(?!$)/)
    }
  })

  test('have a form for every whole number, and the number stands in each form that several numbers share', async () => {
    const forms = countsByForm(language)

    const plurals = await pluralsOf(language)

    for (const [name, plural] of plurals) {
      expect(Object.keys(plural), name).toEqual(expect.arrayContaining([...forms.keys(), 'other']))
      expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories, name).toEqual(
        expect.arrayContaining(Object.keys(plural)),
      )
      for (const [form, counts] of forms)
        if (counts.length > 1) expect(plural[form as keyof Plural], `${name} ${form}`).toContain('{count}')
    }
  })

  test('are JSON, so that a digest stands for every word that was shown', async () => {
    const texts = await loadTexts(language)

    const copy = JSON.parse(JSON.stringify(texts)) as typeof texts

    expect(copy).toEqual(texts)
    expect(await digest(texts)).toMatch(/^[0-9a-f]{64}$/)
  })

  test('call the two answers by labels of one kind and about one length (R48, R64)', async () => {
    const { accept, refuse } = await loadTexts(language)

    const words = [accept, refuse].map((label) => label.split(/\s+/).length)
    const ratio = accept.length / refuse.length

    expect(accept).not.toBe(refuse)
    expect(words[0]).toBe(words[1])
    expect(ratio).toBeGreaterThan(0.55)
    expect(ratio).toBeLessThan(1.8)
  })

  test.skipIf(language === 'en')('leave no English behind', async () => {
    const labels = await labelsOf(language)

    const same = labels.filter(([name, text]) => /[a-z]{3}/i.test(bare(text)) && bare(text) === bare(english[name]))
    const englishWords = labels.filter(([, text]) =>
      /(?<!\p{L})(the|you|your|which|what|with|this|that|not)(?!\p{L})/iu.test(bare(text)),
    )

    // A word that two languages share is one word: a sentence is none.
    expect(same.filter(([, text]) => /\p{L}\s+\p{L}+\s+\p{L}/u.test(bare(text))).map(([name]) => name)).toEqual([])
    expect(same.length).toBeLessThan(12)
    expect(englishWords).toEqual([])
  })
})

const bare = (text: unknown): string => JSON.stringify(text).replace(/\{\w+\}/g, '')

test('French sets its marks apart by a space that no line breaks at', async () => {
  const words = (await labelsOf('fr')).map(([, text]) => JSON.stringify(text))

  expect(words.filter((text) => /[ \p{L}}][?!;»]|«[ \p{L}{]/u.test(text))).toEqual([])
  expect(words.filter((text) => /[ \p{L}}]:/u.test(text.replace(/"[^"]*":/g, '')))).toEqual([])
})

test('a name in Latin letters disturbs nothing around it in Arabic: each place is isolated, and turns no line round', async () => {
  const texts = await labelsOf('ar')

  const bare = texts.filter(([, text]) => /(?<!\u2068)\{(?!count\b)|\}(?<!count\})(?!\u2069)/.test(value(text)))

  expect(bare).toEqual([])
  expect(texts.filter(([, text]) => /(^|,)\u2068/.test(value(text)))).toEqual([])
  expect(listPhrase([], 'ar')).toBe('')
  expect(listPhrase(['Matomo', 'YouTube'], 'ar')).toBe('\u200f\u2068Matomo\u2069 و\u2068YouTube\u2069')
})

const value = (text: string | Plural): string => (typeof text === 'string' ? text : Object.values(text).join())

test('the answers are called as automatic clickers know them', async () => {
  const [fi, sv, en] = await Promise.all((['fi', 'sv', 'en'] as const).map(loadTexts))

  const answers = [fi, sv, en].map((texts) => [texts?.accept, texts?.refuse, texts?.settings, texts?.save])

  expect(answers).toEqual([
    ['Hyväksy kaikki', 'Hylkää kaikki', 'Asetukset', 'Tallenna valinnat'],
    ['Godkänn alla', 'Avvisa alla', 'Inställningar', 'Spara val'],
    ['Accept all', 'Refuse all', 'Settings', 'Save choices'],
  ])
})

test.each(['fi', 'sv', 'en'] as const)('%s promises nothing vague and shames nobody (R43, R64)', async (language) => {
  const words = JSON.stringify(await loadTexts(language)).toLowerCase()

  const found = words.match(
    /value your privacy|arvostamme yksityisyyttäsi|värdesätter din integritet|parempi kokemus|better experience|bättre upplevelse|no thanks|ei kiitos/,
  )

  expect(found).toBeNull()
})

test('a child understands it: the words of a lawyer have given way to a verb or a thing', async () => {
  const words = JSON.stringify(await loadTexts('fi')).toLowerCase()

  expect(words).not.toMatch(/vastaanottaj|kuitti|demografi|henkilötietojen käsittely|personointi/)
  expect(words).toContain('tietojasi saa {count} yritystä')
  expect(words).toContain('todiste valinnastasi')
  expect(words).toContain('voidaan toistaa kuin video')
  expect(words).toContain('aina tällä sivustolla ({period})')
})

test('a language is found by its base, then by the other wanted ones, else English', () => {
  expect(shippedLanguage('sv-FI')).toBe('sv')
  expect(shippedLanguage('pt-BR')).toBe('pt')
  expect(shippedLanguage('no')).toBe('nb')
  expect(shippedLanguage('nn-NO')).toBe('nb')
  expect(shippedLanguage('zh-Hant-TW', 'fi')).toBe('fi')
  expect(shippedLanguage('zh', 'se')).toBe('en')
  expect(shippedLanguage('constructor')).toBe('en')
})
