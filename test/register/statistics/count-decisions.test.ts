import { expect, test } from 'vitest'
import { countAs, countDecisions } from '../../../src/register/statistics/count-decisions.js'
import { readDeclaration } from '../../../src/declaration/read.js'
import type { ConsentRecord } from '../../../src/record/record.js'
import { bakery, newVisitor, noon, openBakeryRegister, post } from '../bakery.js'

const own = readDeclaration({ ...bakery, version: '2026-11' })
const draftOf = async (changes: Partial<ConsentRecord> = {}) => {
  const { record } = await newVisitor(changes)
  return { record, recordedAt: noon, countedAs: countAs(record, own) }
}
const day = '2026-11-22'
const under = { day, source: 'banner', language: 'fi', version: '2026-11' }
const all = { choices: { analytics: 'given', marketing: 'given' }, services: { matomo: 'given' } } as const
const nothing = { choices: { analytics: 'refused', marketing: 'refused' }, services: { matomo: 'refused' } } as const
const withdrawal = { choices: { analytics: 'withdrawn', marketing: 'refused' }, services: {} } as const

test('decisions that are alike are one row, with what they gave', async () => {
  const drafts = await Promise.all([draftOf(all), draftOf(all), draftOf(nothing), draftOf(withdrawal), draftOf()])

  const { decisions, purposes } = countDecisions(drafts)

  expect(decisions).toEqual([{ ...under, gave_all: 2, gave_some: 1, gave_none: 2, withdrew: 1, less_visible: 0 }])
  expect(purposes).toEqual([
    { ...under, purpose: 'analytics', given: 3, refused: 1, withdrawn: 1, expired: 0 },
    { ...under, purpose: 'marketing', given: 2, refused: 3, withdrawn: 0, expired: 0 },
  ])
})

test('a service that was left out makes it some', async () => {
  const draft = await draftOf({ ...all, services: { matomo: 'given', newsletter: 'refused' } })

  expect(countDecisions([draft]).decisions[0]).toMatchObject({ gave_all: 0, gave_some: 1 })
})

test('another source, language or day is another row', async () => {
  const drafts = await Promise.all([draftOf(), draftOf({ source: 'settings' }), draftOf({ language: 'en' })])

  expect(
    countDecisions([...drafts, { ...(await draftOf()), recordedAt: '2026-11-23T00:00:00.000Z' }]).decisions,
  ).toHaveLength(4)
})

test('a stranger’s words make no rows: a language or version that is not the site’s is empty', async () => {
  const { record } = await newVisitor({ language: 'tlh', declaration: { digest: 'f'.repeat(64), version: 'mine' } })

  expect(countAs(record, own)).toEqual({ language: '', version: '2026-11' })
  expect(countAs(record, null)).toEqual({ language: '', version: '' })
  expect(countAs({ ...record, language: 'FI' }, own).language).toBe('fi')
  expect(countAs(record, { ...own, version: 'v'.repeat(5_000) }).version).toBe(record.declaration.digest)
})

test('no visitor is in the rows', async () => {
  const draft = await draftOf()

  const text = JSON.stringify(countDecisions([draft]))

  const { consentId, decisionId, receiptSecretHash } = draft.record
  for (const id of [consentId, decisionId, receiptSecretHash]) expect(text).not.toContain(id)
})

test('an entry is counted once, in the same commit, however often it is sent', async () => {
  const { register, store } = await openBakeryRegister()
  const { record } = await newVisitor(all)

  await Promise.all([post(register, record), post(register, record)])
  await post(register, record)
  await post(register, { ...record, gpc: true })

  const question = { from: '0000-01-01', to: '9999-12-31', by: [] } as const
  expect((await store.statistics('corner-bakery', question)).decisions).toEqual([
    { gave_all: 1, gave_some: 0, gave_none: 0, withdrew: 0, less_visible: 0 },
  ])
})
