import { describe, expect, it } from 'vitest'
import { digest, sha256 } from '../../src/declaration/digest.js'
import { parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { smallBakery } from './corner-bakery.js'

describe('a digest', () => {
  it.each([
    ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
    ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [
      'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
      '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
    ],
  ])('of the text %j is what FIPS 180 says', async (text, expected) => {
    expect(await sha256(text)).toBe(expected)
  })

  it('is taken over the UTF-8 bytes of the canonical form', async () => {
    expect(await digest({ b: 'ä', a: 1 })).toBe(await sha256('{"a":1,"b":"ä"}'))
  })

  it('of a declaration does not depend on the defaults that evaste fills in', async () => {
    const { file } = parseDeclaration(smallBakery())

    expect(await digest(file)).toBe(await digest(smallBakery()))
  })

  it('of a declaration changes with every word in it', async () => {
    const other = { ...smallBakery(), protection: 'A lock.' }

    expect(await digest(other)).not.toBe(await digest(smallBakery()))
  })
})
