// @vitest-environment jsdom
import { afterEach, expect, it } from 'vitest'
import { checkDeclaration } from '../../../src/declaration/parse/parse-declaration.js'
import { suggestServices, undeclaredItems } from '../../../src/page/ui/debug/undeclared-items.js'
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
