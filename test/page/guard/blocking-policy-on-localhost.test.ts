// @vitest-environment jsdom
// @vitest-environment-options { "url": "http://localhost:8080/" }
import { expect, it } from 'vitest'
import { createBlockingPolicy } from '../../../src/page/guard/policy/blocking-policy.js'

const policy = createBlockingPolicy(
  null,
  () => false,
  () => undefined,
)

it.each(['http://third-party.localhost:8081/pixel.gif', 'http://127.0.0.1:8080/x', 'http://polkupaja.example/x'])(
  'on localhost, another name is another site: %s',
  (url) => {
    expect(policy.ofUrl(url)).toEqual([])
  },
)

it('on localhost, another port is the same site', () => {
  expect(policy.ofUrl('http://localhost:8081/pixel.gif')).toBeNull()
})
