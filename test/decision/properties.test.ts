import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decide } from '../../src/decision/decide.js'
import type { Decision } from '../../src/decision/decision.js'
import { currentConsent } from '../../src/decision/current-consent.js'
import { readStored, storeDecision } from '../../src/decision/stored.js'
import { askedPurposes, servicesOf } from '../../src/declaration/asked.js'
import { readDeclaration } from '../../src/declaration/read.js'
import type { Declaration } from '../../src/declaration/types.js'
import { arbitraryDeclaration } from '../declaration/arbitrary-declaration.js'
import { bikeShop, decidedAt, deciding } from './bike-shop.js'

const PATIENT_MS = 60_000
const now = new Date(decidedAt)
const undecided = (declaration: Declaration) => currentConsent(null, declaration, now)

type Choices = Readonly<Record<string, boolean>>

/** A declaration, and what its visitor answered, one time after another. */
const visits = arbitraryDeclaration.map(readDeclaration).chain((declaration) => {
  const ids = [...declaration.purposes, ...declaration.services].map(({ id }) => id)
  const choices = fc
    .subarray(ids)
    .chain((named) => fc.tuple(...named.map((id) => fc.tuple(fc.constant(id), fc.boolean()))))
    .map((entries) => Object.fromEntries(entries) as Choices)
  return fc.record({
    declaration: fc.constant(declaration),
    answers: fc.array(choices, { minLength: 1, maxLength: 5 }),
  })
})

function decideInTurn(declaration: Declaration, answers: readonly Choices[]): readonly Decision[] {
  let stood = undecided(declaration)
  return answers.map((choices) => {
    const decision = decide(stood, declaration, deciding(choices))
    stood = { purposes: decision.choices, services: decision.services }
    return decision
  })
}

/** The last answer that a service, or else its purpose, was given; `undefined`: it was never named. */
function lastAnswer(answers: readonly Choices[], serviceId: string, purposeId: string): boolean | undefined {
  const naming = answers.filter((choices) => serviceId in choices || purposeId in choices).at(-1)
  return naming?.[serviceId] ?? naming?.[purposeId]
}

it(
  'whatever is answered, only what was named last with a yes is given',
  () => {
    fc.assert(
      fc.property(visits, ({ declaration, answers }) => {
        const decision = decideInTurn(declaration, answers).at(-1) as Decision

        for (const { id } of askedPurposes(declaration)) {
          expect(decision.choices[id] === 'given').toBe(lastAnswer(answers, id, id) === true)
          for (const service of servicesOf(declaration, id))
            expect(decision.services[service.id] === 'given').toBe(lastAnswer(answers, service.id, id) === true)
        }
      }),
    )
  },
  PATIENT_MS,
)

it(
  'every decision answers everything, with nothing but given, refused and withdrawn',
  () => {
    fc.assert(
      fc.property(visits, ({ declaration, answers }) => {
        const asked = askedPurposes(declaration)

        for (const { choices, services } of decideInTurn(declaration, answers)) {
          const offered = asked.flatMap(({ id }) => servicesOf(declaration, id).map((service) => service.id))
          expect(new Set(Object.keys(choices))).toEqual(new Set(asked.map(({ id }) => id)))
          expect(new Set(Object.keys(services))).toEqual(new Set(offered))
          for (const status of Object.values({ ...choices, ...services }))
            expect(['given', 'refused', 'withdrawn']).toContain(status)
        }
      }),
    )
  },
  PATIENT_MS,
)

it(
  'a decision that was kept and read again says the same',
  () => {
    fc.assert(
      fc.property(visits, ({ declaration, answers }) => {
        const decision = decideInTurn(declaration, answers).at(-1) as Decision

        const stored = readStored(JSON.stringify(storeDecision(decision, declaration)), declaration.site)

        // A validity of minutes is still a validity at the moment of the decision.
        const stood = currentConsent(stored, declaration, now)
        expect(stood).toEqual({ purposes: decision.choices, services: decision.services })
      }),
    )
  },
  PATIENT_MS,
)

const shop = bikeShop()
const kept = JSON.stringify(storeDecision(decide(undecided(shop), shop, deciding({})), shop))
const givenIn = (text: string): readonly string[] => {
  const { purposes, services } = currentConsent(readStored(text, 'bike-shop'), shop, now)
  return Object.entries({ ...purposes, ...services }).flatMap(([id, status]) => (status === 'given' ? id : []))
}

it('a kept refusal that lost or gained any characters never allows anything', () => {
  const damaged = fc
    .tuple(fc.nat(kept.length), fc.nat(20), fc.string({ unit: 'binary-ascii', maxLength: 3 }))
    .map(([from, length, text]) => kept.slice(0, from) + text + kept.slice(from + length))

  fc.assert(
    fc.property(damaged, (text) => {
      expect(givenIn(text)).toEqual([])
    }),
  )
})

it('nothing that somebody else wrote into the cookie allows anything', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => {
      expect(givenIn(text)).toEqual([])
    }),
  )
})
