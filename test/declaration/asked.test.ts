import { expect, it } from 'vitest'
import { askedPurposes, servicesOf } from '../../src/declaration/asked.js'
import { readDeclaration } from '../../src/declaration/read.js'
import { changed } from './changed.js'
import { smallBakery, wholeBakery } from './corner-bakery.js'

const asked = (file: unknown): readonly string[] => askedPurposes(readDeclaration(file)).map(({ id }) => id)

it('what is asked are the consent purposes that at least one service uses', () => {
  expect(asked(wholeBakery())).toEqual(['analytics', 'marketing', 'session-replay'])
  expect(asked(changed(smallBakery(), 'purposes', ['necessary', 'analytics', 'marketing']))).toEqual(['analytics'])
})

it('nothing is asked where no service needs consent', () => {
  expect(asked(changed(smallBakery(), 'services.0.purpose', 'necessary'))).toEqual([])
})

it('security asks for consent, and no longer when it states why the device needs it (R37)', () => {
  const guarded = (purpose: unknown) =>
    changed(changed(smallBakery(), 'purposes.1', purpose), 'services.0.purpose', 'security')

  expect(asked(guarded('security'))).toEqual(['security'])
  expect(asked(guarded({ id: 'security', necessity: 'Kirjautuminen suojataan.' }))).toEqual([])
})

it('children are asked nothing (R65)', () => {
  expect(asked(changed(wholeBakery(), 'audience.children', true))).toEqual([])
})

it('the services of a purpose keep the order in which they were declared', () => {
  const { services } = smallBakery()
  const counters = ['z', 'a', 'm'].map((id) => ({ ...services[0], id }))

  const declaration = readDeclaration(changed(smallBakery(), 'services', counters))

  expect(servicesOf(declaration, 'analytics').map(({ id }) => id)).toEqual(['z', 'a', 'm'])
})
