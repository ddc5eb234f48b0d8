// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { checkDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { suggestServices } from '../../../src/page/session/suggest-services.js'
import { createUndeclaredCheck, undeclaredItems } from '../../../src/page/session/undeclared-things.js'
import { bikeShop, bikeShopFile } from '../../decision/bike-shop.js'

afterEach(() => {
  document.cookie = '_hot=; max-age=0'
  document.cookie = '_pk_id=; max-age=0'
  localStorage.clear()
})

it('what is stored and nobody declares is named, and evaste’s own is not', () => {
  const { services } = bikeShop({
    services: [{ id: 'matomo', name: 'Matomo', purpose: 'analytics', trackers: [{ name: '_pk_*' }] }],
  })
  document.cookie = '_pk_id=1'
  document.cookie = '_hot=1'
  localStorage.setItem('evaste:bike-shop:decision', '{}')
  localStorage.setItem('seen', '1')

  expect(undeclaredItems(services)).toEqual([
    { name: '_hot', type: 'cookie', lifetime: 'session' },
    { name: 'seen', type: 'local-storage', lifetime: 'persistent' },
  ])
})

it('methods of an object that a tool has put in place of the storage are no keys', () => {
  const keys = ['seen']
  vi.stubGlobal('localStorage', { length: 1, key: (at: number) => keys[at], getItem: () => null })

  expect(undeclaredItems([])).toEqual([{ name: 'seen', type: 'local-storage', lifetime: 'persistent' }])
  vi.unstubAllGlobals()
})

it('another site’s host is undeclared unless a service, consent.allow, the register or evaste itself uses it', () => {
  const declaration = bikeShop({
    services: [
      { id: 'matomo', name: 'Matomo', purpose: 'analytics', matches: ['stats.example', '*://cdn.example/a/*'] },
    ],
    consent: { allow: ['static.bikes.example'] },
    register: { url: 'https://register.example/' },
  })
  const isUndeclared = createUndeclaredCheck(declaration, ['https://files.example/evaste/'], 'shop.example')

  for (const url of [
    'https://shop.example/app.js',
    'https://www.shop.example/app.js',
    'https://eu.stats.example/collect',
    'wss://stats.example/live',
    'https://cdn.example/a/b.js',
    'https://static.bikes.example/logo.svg',
    'https://register.example/entries',
    'https://files.example/evaste/evaste-ui.js',
    'data:image/png;base64,AAAA',
    'chrome-extension://abc/inject.js',
    'not an address',
  ])
    expect(isUndeclared(url), url).toBe(false)
  for (const url of ['https://fonts.elsewhere.example/a.woff2', 'wss://chat.example/', 'https://cdn.example/b.js'])
    expect(isUndeclared(url), url).toBe(true)
})

it('the suggestion can be pasted: a declaration with it is one that the tools can read', () => {
  const { services } = JSON.parse(
    suggestServices(
      ['static.hotjar.example', 'other.localhost:8081'],
      [{ name: '_hot', type: 'cookie', lifetime: 'session' }],
    ),
  ) as Pick<typeof bikeShopFile, 'services'>

  const { problems } = checkDeclaration({ ...bikeShopFile, services: [...bikeShopFile.services, ...services] })

  expect(problems).toEqual([])
  expect(services.map(({ matches }) => matches)).toEqual([['static.hotjar.example'], ['other.localhost'], undefined])
})
