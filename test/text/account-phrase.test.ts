import { expect, it } from 'vitest'
import type { Declaration } from '../../src/declaration/types.js'
import { accountPhrase } from '../../src/text/account-phrase.js'
import { languages } from '../../src/text/load-banner-texts.js'
import { loadTexts } from '../../src/text/load-texts.js'

it.each(languages)(
  'in %s, the banner says how far an answer reaches, and names the other sites (R134)',
  async (language) => {
    const texts = await loadTexts(language)
    const phrase = (account: object): string =>
      accountPhrase(texts, { consent: { account } as Declaration['consent'] }, language)
    const sites = ['shop.bakery.example', 'courses.bakery.example'].map((name, i) => ({ site: `site-${i}`, name }))

    expect(phrase({})).toBe(texts.account)
    expect(phrase({})).toMatch(/\p{L}.{40}/su)
    expect(phrase({ sites })).toMatch(/shop\.bakery\.example.+courses\.bakery\.example/s)
    expect(phrase({ sites })).not.toMatch(/[{}]/)
    if (language !== 'en') expect(texts.account).not.toMatch(/\b(your|answer|device)\b/)
  },
)
