import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical } from '../../src/declaration/canonical.js'

/** IEEE 754 bits and the text they become: RFC 8785, appendix B. */
const NUMBERS: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
]

const fromBits = (bits: string): number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setBigUint64(0, BigInt(`0x${bits}`))
  return view.getFloat64(0)
}

describe('the canonical form (RFC 8785)', () => {
  it.each(NUMBERS)('writes the number %s as %s', (bits, written) => {
    expect(canonical(fromBits(bits))).toBe(written)
  })

  it('writes strings, numbers and literals as section 3.2.2 does', () => {
    const value = {
      numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    }

    expect(canonical(value)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    )
  })

  it('orders keys by UTF-16 code units as section 3.2.3 does', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }

    expect(Object.values(JSON.parse(canonical(value)) as object)).toHaveLength(7)
    expect([...canonical(value).matchAll(/:"([A-Z])/g)].map(([, first]) => first).join('')).toBe('COCLEEH')
    expect(canonical(value)).toMatch(/Carriage.*One.*Control.*Latin.*Euro.*Emoji.*Hebrew/)
  })

  it('is the same for every order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const clean = JSON.parse(JSON.stringify(value).replaceAll('-0', '0')) as unknown

        expect(JSON.parse(canonical(clean))).toEqual(clean)
        expect(canonical(JSON.parse(canonical(clean)))).toBe(canonical(clean))
      }),
    )
  })

  it('leaves out what is undefined, as JSON does', () => {
    expect(canonical({ b: 1, a: undefined })).toBe('{"b":1}')
  })

  it.each([
    ['not a number', NaN],
    ['infinity', { a: [Infinity] }],
    ['half a character', 'a\ud800'],
    ['half a character in a key', { '\udc00': 1 }],
    ['a function', () => 1],
    ['a big integer', 1n],
    ['undefined in a list', [undefined]],
    ['a hole in a list', Array(1)],
  ])('refuses %s', (_, value) => {
    expect(() => canonical(value)).toThrow(TypeError)
  })
})
