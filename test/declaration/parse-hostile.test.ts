import { describe, expect, it } from 'vitest'
import { DeclarationError } from '../../src/declaration/declaration-error.js'
import { checkDeclaration, parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { changed } from './changed.js'
import { smallBakery } from './corner-bakery.js'

const text = JSON.stringify(smallBakery())
const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`

const circle = (): unknown => {
  const file: Record<string, unknown> = { ...smallBakery() }
  file.rights = { consequence: file }
  return file
}

/** 2³⁰ leaves in thirty small objects. */
const bomb = (): unknown => {
  let level: unknown = 'x'
  for (let i = 0; i < 30; i++) level = [level, level]
  return level
}

const hidden = new Proxy(
  {},
  {
    ownKeys: () => {
      throw new RangeError('secret')
    },
  },
)

describe('a hostile declaration is refused', () => {
  it.each<[string, unknown, RegExp]>([
    ['a key that reaches the prototype', text.replace('"format"', '"__proto__":{"format":1},"format"'), /__proto__/],
    ['a constructor', text.replace('"format"', '"constructor":{"prototype":{}},"format"'), /constructor/],
    ['a prototype deep inside', changed(smallBakery(), 'controller.prototype', {}), /\$\.controller\.prototype/],
    ['more text than a company has', `"${'x'.repeat(1_000_001)}"`, /at most 1000000/],
    [
      'more words than a company has',
      changed(smallBakery(), 'protection', 'x'.repeat(1_000_001)),
      /1000000 characters/,
    ],
    ['more values than a company has', Array.from({ length: 100_001 }, () => 0), /100000 values/],
    ['text nested too deep', nested(33), /deeper than 32/],
    ['a tower of brackets', '['.repeat(900_000), /deeper than 32/],
    ['values nested too deep', JSON.parse(nested(40)), /deeper than 32/],
    ['half a character', changed(smallBakery(), 'protection', 'ab\ud800'), /lone surrogate/],
    ['half a character in text', text.replace('Kulmaleipomo', '\\udc00'), /lone surrogate/],
    ['half a character in a key', changed(smallBakery(), '\udfff', 1), /lone surrogate/],
    ['a null character', changed(smallBakery(), 'controller.name', 'a\0b'), /control character/],
    ['an escape that a terminal obeys', changed(smallBakery(), 'controller.name', '\u001b[2J'), /control character/],
    ['an override', changed(smallBakery(), 'notice.version', '2026\u202e11'), /U\+202E displays .* another order/],
    ['an embedding', changed(smallBakery(), 'protection', 'a\u202bb\u202c'), /U\+202B/],
    ['an isolate without an end', changed(smallBakery(), 'protection', '\u2066a \u2067b\u2069'), /U\+2066/],
    ['an end without an isolate', changed(smallBakery(), 'controller.name', 'Leipomo\u2069'), /U\+2069/],
    ['a million isolates', changed(smallBakery(), 'protection', '\u2066'.repeat(900_000)), /U\+2066/],
    ['a line separator', changed(smallBakery(), 'controller.name', 'a\u2028b'), /U\+2028; .* line break/],
    ['a byte order mark within', changed(smallBakery(), 'controller.name', 'Leipomo\ufeff'), /U\+FEFF/],
    ['a tag', changed(smallBakery(), 'controller.name', 'Leipomo\u{e0041}'), /U\+E0041/],
    ['what is no character', changed(smallBakery(), 'controller.name', 'a\ufdd0'), /U\+FDD0/],
    ['an override in a key', changed(smallBakery(), '\u202e', 1), /U\+202E/],
    ['a version of two lines', changed(smallBakery(), 'notice.version', '1\n2'), /version: .*on one line/],
    ['a name of two lines', changed(smallBakery(), 'controller.name', 'Leipomo\nOy'), /name: .*on one line/],
    ['a name of no width', changed(smallBakery(), 'controller.name', '\u200b\u2060'), /name: .*write some text/],
    [
      'a blank title',
      changed(smallBakery(), 'purposes', [{ id: 'orders', title: '\u2800 \u3164' }]),
      /write some text/,
    ],
    ['a duplicate key', text.replace('"format"', '"site":"other","format"'), /duplicate key.*\(1:\d+\)/],
    ['a duplicate key in two spellings', '{"a":1,"\\u0061":2}', /duplicate key/],
    ['a byte order mark', `\u{FEFF}${text}`, /byte order mark/],
    ['an object that contains itself', circle(), /contains itself/],
    ['one object under many roads', bomb(), /100000 values/],
    ['a proxy that throws', hidden, /cannot be read/],
    ['a getter that throws', { get format(): never { throw new Error('secret') } }, /cannot be read/], // prettier-ignore
    ['a date', changed(smallBakery(), 'version', new Date(0)), /only plain objects/],
    ['a map', new Map([['format', 1]]), /only plain objects/],
    ['a function', () => smallBakery(), /cannot be represented in JSON/],
    ['not a number', changed(smallBakery(), 'format', NaN), /cannot be represented in JSON/],
    ['a big integer', changed(smallBakery(), 'format', 1n), /cannot be represented in JSON/],
    ['a sparse list', Array(5), /cannot be represented in JSON/],
    ['nothing', undefined, /cannot be represented in JSON/],
    ['null', null, /use an object/],
    ['an empty file', '', /ends where a value is expected \(1:1\)/],
    ['a page in place of the file', '<!doctype html>', /"<" where a value is expected \(1:1\)/],
  ])('%s', (_, input, message) => {
    const refusal = catchError(() => parseDeclaration(input))

    expect(refusal).toBeInstanceOf(DeclarationError)
    expect(refusal.message).toMatch(message)
    expect(refusal.message).not.toContain('secret')
  })

  it.each([
    ['a soft hyphen', 'Tietosuoja\u00adseloste'],
    ['joiners', 'می\u200cخواهم 👩\u200d🍳'],
    ['marks of direction', 'رقم \u200f12\u200e'],
    ['isolates that end', '\u2068Leipomo \u2066Oy\u2069\u2069: بيان'],
    ['a non-breaking space and line breaks', '10\u00a0%\n\tja muuta'],
  ])('but not for %s', (_, words) => {
    expect(checkDeclaration(changed(smallBakery(), 'protection', words)).problems).toEqual([])
  })

  it('10 MB of it without reading the text', () => {
    const huge = `{"a":"${'x'.repeat(10_000_000)}"}`

    const { problems } = checkDeclaration(huge)

    expect(problems.map(({ message }) => message).join()).toMatch(/^\d+ characters; at most \d+ are read/)
  })

  it('with at most 200 problems, though it has thousands', () => {
    const services = Array.from({ length: 5000 }, () => ({ id: 'A' }))

    const { problems } = checkDeclaration(changed(smallBakery(), 'services', services))

    expect(problems).toHaveLength(200)
  })

  it('before it takes the time of whoever reads it', () => {
    const purposes = Array.from({ length: 8_000 }, (_, i) => ({ id: `purpose-${i}`, title: [] }))
    const services = Array.from({ length: 12_000 }, (_, i) => ({
      id: `service-${i}`,
      name: 'x',
      purpose: `porpose-${i}`,
    }))

    const { problems } = checkDeclaration({ ...smallBakery(), purposes, services })

    expect(problems).toHaveLength(200)
  }, 10_000)

  it('without handing control characters to whoever reads the message', () => {
    const { problems } = checkDeclaration(changed(smallBakery(), 'site', 'abc\u001b[31m\u202e\u2028def'))

    expect(JSON.stringify(problems)).not.toMatch(/[\u202e\u2028]/)
    expect(problems[0]?.found).toBe('"abc\\u001b[31m\\u{202e}\\u{2028}def"')
  })

  it('and it leaves every object as it was', () => {
    parseDeclaration(smallBakery())
    checkDeclaration(text.replace('"format"', '"__proto__":{"polluted":1},"format"'))

    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })
})

function catchError(run: () => unknown): Error {
  try {
    run()
  } catch (error) {
    return error as Error
  }
  throw new Error('it was accepted')
}
