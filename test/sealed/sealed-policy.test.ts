import { describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../src/declaration/types.js'
import { needsNoConsent, sealedPolicy } from '../../src/sealed/sealed-policy.js'
import { bikeShop, withService } from '../decision/bike-shop.js'

const OWN = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:"
const CART = 'cart.polkupaja.example:* *.cart.polkupaja.example:*'
const ALL = ['cart', 'matomo', 'heatmap', 'films', 'adverts']
const policy = (allowed: readonly string[], changes: Partial<DeclarationFile> = {}, files: readonly string[] = []) =>
  sealedPolicy(bikeShop(changes), (id) => allowed.includes(id), files)

describe('the policy of a sealed page', () => {
  it('lets in the page’s own host, and what is allowed', () => {
    expect(policy(['cart'])).toBe(`${OWN} ${CART}`)
    expect(policy(['cart', 'films'])).toBe(`${OWN} ${CART} films.example:* *.films.example:*`)
  })

  it('lets in the site’s other hosts, the register and evaste’s files, wherever they lie', () => {
    const changes = { consent: { allow: ['images.example'] }, register: { url: 'https://register.example/v;1/' } }

    const text = policy([], changes, ['https://cdn.example/evaste/evaste.js?2', '/evaste/evaste.js', 'evaste.json'])

    expect(text).toBe(
      `${OWN} images.example:* *.images.example:* https://cdn.example/evaste/ https://register.example/v%3B1/`,
    )
  })

  it('is none where everything is given and nothing else is to be kept out', () => {
    expect(policy(ALL)).toBe('')
    expect(policy(ALL, { services: [] })).toBe('')
  })

  it('stands where everything is given, and undeclared hosts are to be held', () => {
    expect(policy(ALL, { consent: { undeclared: 'hold' } })).toContain('films.example:*')
  })

  it('is none where the declaration only reports', () => {
    expect(policy([], { consent: { enforce: false } })).toBe('')
  })

  it('has one directive, whatever a declaration says', () => {
    const hostile = withService('films', { matches: ['*://a;script-src/*', "https://b.example/a; 'none' \"></*"] })

    const text = policy(['films'], hostile)

    expect(text).toBe(`${OWN} https://b.example:*/a%3B%20'none'%20%22%3E%3C/`)
  })
})

it('without consent a sealed page lets in the services that need none', () => {
  const isFree = needsNoConsent(bikeShop())

  expect(ALL.filter(isFree)).toEqual(['cart'])
  expect(['toString', '__proto__', ''].filter(isFree)).toEqual([])
})
