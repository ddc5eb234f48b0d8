import { describe, expect, it } from 'vitest'
import { parseDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { lintDeclaration } from '../../../src/tools/lint/lint-declaration.js'
import { lawfulBakery, statistics } from './lawful-bakery.js'

const lint = (changes: object): readonly string[] =>
  lintDeclaration(parseDeclaration({ ...lawfulBakery(), ...changes } as never)).map(
    ({ rule, path }) => `${rule} ${path}`,
  )

describe('explicit consent as a ground for special categories (R10)', () => {
  const camps = (ground: string, more = {}): object => ({
    purposes: [
      statistics,
      {
        id: 'camps',
        legalBasis: 'contract',
        title: 'Camps',
        description: 'Camps by the lake.',
        retention: { period: 'P1Y', from: 'the camp' },
        dataCategories: [{ title: 'Allergies', specialGround: ground }],
        ...more,
      },
    ],
  })
  const found = 'R10 $.purposes[1].dataCategories[0].specialGround'

  it.each(['your explicit consent', 'nimenomainen suostumuksesi', 'ditt uttryckliga samtycke'])(
    '“%s” is withdrawn somewhere',
    (ground) => {
      expect(lint(camps(ground))).toContain(found)
      expect(lint(camps(ground, { withdrawal: 'Tell the camp leader.' }))).not.toContain(found)
      expect(lint(camps(ground, { legalBasis: 'consent' }))).not.toContain(found)
    },
  )

  it('is not what a law allows', () => {
    expect(lint(camps('Tietosuojalaki 6 §'))).not.toContain(found)
  })
})

it('Shopify, which gets each answer, is a recipient (R06)', () => {
  const consent = { signals: ['shopify'] }
  const { recipients = [] } = lawfulBakery()
  const shopify = { id: 'shop', name: 'Shopify International Ltd', country: 'IE', role: 'processor', transfers: 'none' }

  expect(lint({ consent })).toContain('R06 $.consent.signals')
  expect(lint({ consent, recipients: [...recipients, shopify] })).not.toContain('R06 $.consent.signals')
  expect(lint({})).not.toContain('R06 $.consent.signals')
})
