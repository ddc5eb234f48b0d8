import { describe, expect, it } from 'vitest'
import type { ConsentStatus } from '../../../src/decision/decision.js'
import type { StoredDecision } from '../../../src/decision/stored.js'
import { type KnownAnswers, nextAnswer } from '../../../src/page/account/next-answer.js'

const answer = (decisionId: string, analytics: ConsentStatus): StoredDecision => ({
  ...{
    format: 1,
    site: 'bike-shop',
    consentId: 'consent-of-device-1',
    decisionId,
    decidedAt: '2026-05-22T12:00:00.000Z',
  },
  ...{ choices: { analytics }, fingerprints: {} },
})
const known = (changes: Partial<KnownAnswers>): KnownAnswers => ({
  ...{ account: null, current: null, own: null, taken: null, isUnsaved: false },
  ...changes,
})

describe('while a visitor is signed in', () => {
  it.each<[string, ReturnType<typeof nextAnswer>, Partial<KnownAnswers>]>([
    ['nothing was ever answered', 'keep', {}],
    ['only the device has an answer', 'keep', { current: answer('own', 'given'), own: 'own' }],
    ['only the account has an answer', 'take', { account: answer('a', 'given') }],
    ['both have one', 'take', { account: answer('a', 'refused'), current: answer('own', 'given'), own: 'own' }],
    [
      'the device has taken the account’s',
      'keep',
      { account: answer('a', 'given'), current: answer('x', 'given'), taken: 'a' },
    ],
    [
      'another device has answered since',
      'take',
      { account: answer('b', 'refused'), current: answer('x', 'given'), taken: 'a' },
    ],
    [
      'this device has answered, and the server has stored it',
      'keep',
      { account: answer('e', 'given'), current: answer('e', 'given') },
    ],
    [
      'this device has answered, and the server has not stored it',
      'save',
      { account: answer('a', 'refused'), current: answer('e', 'given'), taken: 'a', isUnsaved: true },
    ],
    [
      'it may be another account, and what was not stored is a refusal',
      'save',
      { account: answer('b', 'given'), current: answer('e', 'withdrawn'), taken: 'a', isUnsaved: true },
    ],
    [
      'it may be another account, and what was not stored is a consent',
      'take',
      { account: answer('b', 'refused'), current: answer('e', 'given'), taken: 'a', isUnsaved: true },
    ],
    [
      'a refusal was not stored with an account that has no answer',
      'save',
      { current: answer('e', 'refused'), isUnsaved: true },
    ],
    [
      'a consent was not stored with an account that has no answer',
      'restore',
      { current: answer('e', 'given'), isUnsaved: true },
    ],
    [
      'the account before had an answer, and this one has none',
      'restore',
      { current: answer('x', 'given'), own: 'own', taken: 'a' },
    ],
  ])('where %s: %s', (_, step, given) => {
    expect(nextAnswer(known(given))).toBe(step)
  })
})
