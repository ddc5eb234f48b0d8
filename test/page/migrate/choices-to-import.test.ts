import { describe, expect, it } from 'vitest'
import type { Migration } from '../../../src/declaration/types.js'
import { choicesToImport } from '../../../src/page/migrate/choices-to-import.js'
import { combineAnswers, type ToolAnswer } from '../../../src/page/migrate/tools/tool-answer.js'
import { bikeShop, decidedAt } from '../../decision/bike-shop.js'

const now = new Date(decidedAt)
const DAY_MS = 86_400_000
const daysAgo = (days: number): number => +now - days * DAY_MS
const services: Migration['services'] = {
  matomo: 'statistics',
  heatmap: 'statistics',
  films: 'ads/films',
  adverts: ['ads', 'ads/adverts'],
}
type Answers = Readonly<Record<string, ToolAnswer>>

const importable = (
  answers: Answers,
  { migration = {}, gpc = [] }: { migration?: Partial<Migration>; gpc?: readonly string[] } = {},
) =>
  choicesToImport((key) => answers[key], {
    declaration: bikeShop(),
    migration: { from: 'klaro', services, ...migration },
    now,
    isRefusedByGpc: (purpose) => gpc.includes(purpose),
  })

const yes = (at?: number): ToolAnswer => ({ isAllowed: true, at })
const no: ToolAnswer = { isAllowed: false }

describe('what a visitor chose in another tool', () => {
  it('is taken over where every service of a purpose is answered, and dated by the oldest consent', () => {
    const taken = importable({ statistics: yes(daysAgo(30)), ads: no, 'ads/films': no, 'ads/adverts': no })

    expect(taken).toEqual({
      choices: { matomo: true, heatmap: true, analytics: true, films: false, adverts: false, marketing: false },
      decidedAt: new Date(daysAgo(30)),
    })
  })

  it('is taken over as a refusal however old it is, and the refusal counts from now', () => {
    expect(importable({ statistics: { isAllowed: false, at: daysAgo(4000) } })).toEqual({
      choices: { matomo: false, heatmap: false, analytics: false },
      decidedAt: now,
    })
  })

  it('is nothing where the tool has no answer to any question', () => {
    expect(importable({})).toBeNull()
  })

  it('leaves a purpose open where one of its services was not in question there', () => {
    const taken = importable({ statistics: yes(daysAgo(1)) }, { migration: { services: { matomo: 'statistics' } } })

    expect(taken?.choices).toEqual({ matomo: true })
  })

  it('gives a purpose with mixed answers to no service that is added later', () => {
    const taken = importable({ 'ads/films': yes(daysAgo(1)), ads: yes(daysAgo(1)), 'ads/adverts': no })

    expect(taken?.choices).toEqual({ films: true, adverts: false, marketing: false })
  })
})

describe('a consent in another tool is not taken over', () => {
  it.each<[string, Answers, Parameters<typeof importable>[1]?]>([
    ['older than the validity', { statistics: yes(daysAgo(183)) }],
    ['without a time', { statistics: yes() }],
    [
      'without a time, where its greatest age exceeds the validity',
      { statistics: yes() },
      { migration: { maxAge: 'P1Y' } },
    ],
    ['of a clock that ran ahead', { statistics: yes(daysAgo(-2)) }],
    [
      'to a box that was ticked beforehand',
      { statistics: yes(daysAgo(1)) },
      { migration: { preselected: ['statistics'] } },
    ],
    ['against Global Privacy Control', { statistics: yes(daysAgo(1)) }, { gpc: ['analytics'] }],
    ['to only one of the keys that a service needs', { ads: yes(daysAgo(1)) }],
    [
      'to a key that the mapping leaves empty',
      { statistics: yes(daysAgo(1)) },
      { migration: { services: { matomo: [] } } },
    ],
  ])('%s', (_, answers, options) => {
    expect(importable(answers, options)).toBeNull()
  })

  it('but its refusals are, also for a box that was ticked beforehand', () => {
    const taken = importable({ statistics: no }, { migration: { preselected: ['statistics'] }, gpc: ['analytics'] })

    expect(taken?.choices).toEqual({ matomo: false, heatmap: false, analytics: false })
  })
})

it('a consent without a time counts from the greatest age that the owner states', () => {
  const taken = importable({ statistics: yes() }, { migration: { maxAge: 'P120D' } })

  expect(taken).toEqual({
    choices: { matomo: true, heatmap: true, analytics: true },
    decidedAt: new Date(daysAgo(120)),
  })
})

describe('several answers as one', () => {
  it.each<[string, readonly (ToolAnswer | undefined)[], ToolAnswer | undefined]>([
    ['none', [], undefined],
    ['all allowed: as old as the oldest', [yes(2), yes(1)], { isAllowed: true, at: 1 }],
    ['one without a time: none has', [yes(2), yes()], { isAllowed: true, at: undefined }],
    ['one missing', [yes(2), undefined], undefined],
    ['one refused, one missing', [no, undefined], { isAllowed: false }],
    ['one refused', [yes(1), no], { isAllowed: false }],
  ])('%s', (_, answers, expected) => {
    expect(combineAnswers(answers)).toEqual(expected)
  })
})
