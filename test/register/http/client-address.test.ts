import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addressBytes,
  addressOfBytes,
  findClientAddress,
  networkOf,
  parseTrustedProxies,
} from '../../../src/register/http/client-address.js'

const proxies = parseTrustedProxies(['198.51.100.0/24', '2001:db8:ffff::/48'])
const proxy = '198.51.100.1'

describe('the visitor’s address', () => {
  test.each<[string, string, string | null, string | null]>([
    ['is the connection’s own', '192.0.2.10', null, '192.0.2.10'],
    ['is never what a client claims', '192.0.2.10', '203.0.113.9', '192.0.2.10'],
    ['is what a trusted proxy names', proxy, '203.0.113.9', '203.0.113.9'],
    ['is the last name, not the first', proxy, '192.0.2.66, 203.0.113.9', '203.0.113.9'],
    ['is found behind two trusted proxies', proxy, '192.0.2.66, 203.0.113.9, 198.51.100.2', '203.0.113.9'],
    ['is the farthest trusted one where all are', proxy, '198.51.100.3, 198.51.100.2', '198.51.100.3'],
    ['is the proxy’s own where it names nobody', proxy, '', proxy],
    ['is the proxy’s own where the last name is garbage', proxy, '203.0.113.9, garbage', proxy],
    ['is the proxy’s own where the last name is empty', proxy, '203.0.113.9,', proxy],
    ['is read without its port', proxy, '203.0.113.9:4711', '203.0.113.9'],
    ['is read in IPv6', proxy, '2001:DB8:0::7', '2001:db8::7'],
    ['is read in brackets', proxy, '[2001:db8::7]', '2001:db8::7'],
    ['is read in brackets with a port', proxy, '[2001:db8::7]:4711', '2001:db8::7'],
    ['is IPv4 when it comes mapped into IPv6', '::ffff:192.0.2.10', null, '192.0.2.10'],
    ['is trusted as IPv4 when it comes mapped', '::ffff:198.51.100.1', '203.0.113.9', '203.0.113.9'],
    ['is unmapped in the header too', proxy, '::ffff:203.0.113.9', '203.0.113.9'],
    ['is found behind a proxy in IPv6', '2001:db8:ffff::1', '203.0.113.9', '203.0.113.9'],
    ['is not read in octal', proxy, '0313.0.113.9', proxy],
    ['is not read as one number', proxy, '3405803785', proxy],
    ['is not read in hexadecimal', proxy, '0xcb.0.113.9', proxy],
    ['is not read with a zone', proxy, 'fe80::1%eth0', proxy],
    ['is not read out of range', proxy, '203.0.113.999', proxy],
    ['is not read with markup', proxy, '<script>', proxy],
    ['is unknown where the connection has none', '', '203.0.113.9', null],
  ])('%s', (_, socket, forwardedFor, expected) => {
    expect(findClientAddress(socket, forwardedFor, proxies)).toBe(expected)
  })

  test('is the connection’s own for every header while no proxy is trusted', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.ipV4(), fc.ipV6()), (header) => {
        expect(findClientAddress('192.0.2.10', header, [])).toBe('192.0.2.10')
      }),
    )
  })

  test('is always an address, whatever stands before it', () => {
    const hop = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constant('198.51.100.9'))
    fc.assert(
      fc.property(fc.array(hop), (hops) => {
        const found = findClientAddress(proxy, hops.join(','), proxies)

        expect(found && addressOfBytes(addressBytes(found))).toBe(found)
      }),
    )
  })

  test('survives a header of ten thousand hops', () => {
    const header = Array.from({ length: 10_000 }, () => '198.51.100.2').join(', ')

    expect(findClientAddress(proxy, `203.0.113.9, ${header}`, proxies)).toBe('198.51.100.2')
  })
})

describe('trusted proxies', () => {
  test('are networks or single addresses, of both kinds', () => {
    const trusted = parseTrustedProxies(['192.0.2.1', '2001:db8::1'])

    expect(findClientAddress('192.0.2.1', '203.0.113.9', trusted)).toBe('203.0.113.9')
    expect(findClientAddress('192.0.2.2', '203.0.113.9', trusted)).toBe('192.0.2.2')
    expect(findClientAddress('2001:db8::1', '203.0.113.9', trusted)).toBe('203.0.113.9')
  })

  test.each(['proxy.example', '198.51.100.0/33', '198.51.100', ''])('“%s” is none, and is said so', (network) => {
    expect(() => parseTrustedProxies([network])).toThrow(`"${network}" is not a network`)
  })
})

describe('a network', () => {
  test.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:1:2:3::4', '2001:db8:1::/48'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network)
  })
})
