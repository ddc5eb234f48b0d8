import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersIn, readRanges, writeRanges } from '../../../src/register/chain/entry-ranges.js'
import { MissingContent } from '../../../src/register/chain/missing-content.js'
import type { RegisterEvent } from '../../../src/register/chain/entry-content.js'

const eventOver = (blanked: string, more: Partial<RegisterEvent> = {}): RegisterEvent => ({
  event: 'retention',
  eventId: 'a'.repeat(32),
  site: 'corner-bakery',
  blanked,
  ...more,
})
const ascending = fc.uniqueArray(fc.integer({ min: 1, max: 300 })).map((numbers) => numbers.sort((a, b) => a - b))

describe('entry numbers as text', () => {
  test('come back as they were, whatever they are', () => {
    fc.assert(
      fc.property(
        ascending.filter((numbers) => numbers.length > 0),
        (numbers) => {
          expect(numbersIn(writeRanges(numbers))).toEqual(numbers)
        },
      ),
    )
  })

  test.each(['', '0', '3-1', '1,1', '5,2', '1-', 'x', '1-2,2-3', '-1'])('are not read from "%s"', (text) => {
    expect(() => readRanges(text)).toThrow(TypeError)
  })
})

describe('content that is missing', () => {
  test('is accounted for exactly where an event names it', () => {
    fc.assert(
      fc.property(ascending, fc.array(ascending, { maxLength: 4 }), (gone, named) => {
        const missing = new MissingContent()
        for (const entry of gone) missing.add(entry, null)

        for (const numbers of named) missing.explain(eventOver(writeRanges(numbers)))

        expect(missing.unexplained).toEqual(gone.filter((entry) => !named.flat().includes(entry)))
      }),
    )
  })

  const rest = (letter: string, server = 'a') => ({ record: letter.repeat(64), server: server.repeat(64) })

  test('is not accounted for by an event that says that something else is left', () => {
    const missing = new MissingContent()
    missing.add(4, rest('d'))
    missing.add(5, rest('e'))

    missing.explain(eventOver('4-5', { remains: { 4: 'd'.repeat(64), 5: 'f'.repeat(64) } }))

    expect(missing.unexplained).toEqual([5])
  })

  test('is not accounted for where the server’s part was changed, or nothing is left where something should be', () => {
    const missing = new MissingContent()
    missing.add(4, rest('d', 'b'))
    missing.add(5, null)
    const remains = { 4: 'd'.repeat(64), 5: 'd'.repeat(64) }

    missing.explain(eventOver('4-5', { event: 'erasure', remains, servers: { 4: 'a'.repeat(64), 5: 'a'.repeat(64) } }))

    expect(missing.unexplained).toEqual([4, 5])
  })
})
