import { expect, it } from 'vitest'
import { blockedHosts } from '../../../../src/page/ui/debug/blocked-hosts.js'
import { bikeShop } from '../../../decision/bike-shop.js'

it('hosts that a policy has blocked are told apart by whether a service declares them', () => {
  const blocked = [
    'https://films.example/a.js',
    'https://cdn.example:8443/b.js',
    'https://cdn.example:8443/c.js',
    'inline',
  ]
  const violations = blocked.map((blockedURI) => ({ blockedURI, disposition: 'enforce' as const }))
  const reported = { blockedURI: 'https://reported.example/', disposition: 'report' as const }

  const hosts = blockedHosts([...violations, reported], bikeShop().services)

  expect(hosts).toEqual({ declared: ['films.example: waits for films'], unknown: ['cdn.example'] })
})
