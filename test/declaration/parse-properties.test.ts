import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EvasteError } from '../../src/declaration/evaste-error.js'
import { DeclarationError } from '../../src/declaration/declaration-error.js'
import { digest } from '../../src/declaration/digest.js'
import { fingerprint } from '../../src/declaration/fingerprint.js'
import { createMatcher } from '../../src/declaration/match.js'
import { checkDeclaration, parseDeclaration } from '../../src/declaration/parse/parse-declaration.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Declaration } from '../../src/declaration/types.js'
import { arbitraryDeclaration } from './arbitrary-declaration.js'
import { wholeBakery } from './corner-bakery.js'

// Many small runs, on machines that may be busy.
const PATIENT_MS = 60_000

describe('any right declaration', { timeout: PATIENT_MS }, () => {
  it('is read, and has the same digest whatever the order of its keys', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryDeclaration, async (file) => {
        const { declaration, problems } = checkDeclaration(file)
        const turned = parseDeclaration(JSON.stringify(reversed(file)))

        expect(problems).toEqual([])
        expect(await digest(turned.file)).toBe(await digest(declaration?.file))
      }),
      { numRuns: 80 },
    )
  })

  it('comes back the same after being written and read again', () => {
    fc.assert(
      fc.property(arbitraryDeclaration, (file) => {
        const once = parseDeclaration(JSON.stringify(file))
        const twice = parseDeclaration(JSON.stringify(once.file, null, 2))

        expect(twice).toEqual(once)
      }),
      { numRuns: 60 },
    )
  })

  it('is read by a page just as by the tools', () => {
    fc.assert(
      fc.property(arbitraryDeclaration, (file) => {
        expect(readDeclaration(file)).toEqual(parseDeclaration(file))
      }),
      { numRuns: 60 },
    )
  })
})

describe('any damage to a declaration', { timeout: PATIENT_MS }, () => {
  const damaged = fc
    .tuple(fc.nat(), fc.constantFrom<Damage>('replace', 'drop', 'add'), fc.anything())
    .map(([place, damage, value]) => damageAt(wholeBakery(), place, damage, value))

  it('is a DeclarationError, or still a declaration; nothing else is ever thrown', () => {
    fc.assert(
      fc.property(damaged, (file) => {
        const declaration = attempt(() => parseDeclaration(file))

        if (declaration) useAsAPageDoes(declaration)
      }),
      { numRuns: 400 },
    )
  })

  it('never makes a page trust what it cannot use', () => {
    fc.assert(
      fc.property(damaged, (file) => {
        const declaration = attempt(() => readDeclaration(file))

        if (declaration) useAsAPageDoes(declaration)
      }),
      { numRuns: 400 },
    )
  })

  it('of any kind in any place leaves nothing that a page would stumble over', () => {
    const kinds = [null, undefined, 0, true, '', 'x', [], [null], ['x'], {}, { id: 'x' }, { x: null }]
    const places = Array.from({ length: countPlaces(wholeBakery()) }, (_, place) => place)

    const files = places.flatMap((place) => [
      ...kinds.map((kind) => damageAt(wholeBakery(), place, 'replace', kind)),
      damageAt(wholeBakery(), place, 'drop', null),
    ])

    expect(files.length).toBeGreaterThan(1500)
    for (const file of files)
      for (const read of [parseDeclaration, readDeclaration]) {
        const declaration = attempt(() => read(file))
        if (declaration) useAsAPageDoes(declaration)
      }
  })

  it('is found by the tools wherever a page finds it', () => {
    fc.assert(
      fc.property(damaged, (file) => {
        const parsed = attempt(() => parseDeclaration(file))

        if (parsed) expect(readDeclaration(parsed.file)).toEqual(parsed)
      }),
      { numRuns: 200 },
    )
  })

  it('of anything at all is refused alike', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.json()), (value) => {
        attempt(() => parseDeclaration(value))
        attempt(() => readDeclaration(value))
      }),
      { numRuns: 500 },
    )
  })
})

/** The declaration, or null where it is refused in our words. Every other error goes through and fails the test. */
function attempt(read: () => Declaration): Declaration | null {
  try {
    return read()
  } catch (error) {
    if (error instanceof DeclarationError && error.problems.length > 0) return null
    if (error instanceof EvasteError && error.code === 'declaration-unreadable') return null
    throw error
  }
}

function useAsAPageDoes(declaration: Declaration): void {
  createMatcher(declaration.services, () => 'https://leipomo.example/')('https://stats.leipomo.example/x.js')
  for (const purpose of declaration.purposes) {
    expect(fingerprint(declaration, purpose)).toMatch(/^([0-9a-z]{5})+$/)
    expect(typeof purpose.needsConsent).toBe('boolean')
  }
  expect(['allow', 'hold']).toContain(declaration.consent.undeclared)
}

type Damage = 'replace' | 'drop' | 'add'

/** Damages the `place`-th value, counted from the outside in and around again. */
function damageAt(file: object, place: number, damage: Damage, value: unknown): unknown {
  const places = placesIn(file)
  const [holder, key] = places[place % places.length] ?? [{}, '']
  if (damage === 'drop') delete holder[key]
  else if (damage === 'replace') holder[key] = value
  else holder[`${key}x`] = value
  return file
}

type Place = readonly [holder: Record<string, unknown>, key: string]

const placesIn = (holder: object): readonly Place[] =>
  Object.entries(holder).flatMap(([key, item]: [string, unknown]) => [
    [holder as Record<string, unknown>, key],
    ...(typeof item === 'object' && item !== null ? placesIn(item) : []),
  ])

const countPlaces = (file: object): number => placesIn(file).length

function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, reversed(item)]),
  )
}
