import { expect, it, vi } from 'vitest'
import { awaitStore } from '../../../src/page/session/await-store.js'
import type { DecisionStore } from '../../../src/page/session/decision-store-parts.js'
import { turn } from './controlled-session.js'

const store: DecisionStore = {
  commitDecision: () => undefined,
  erase: () => undefined,
  reload: () => Promise.resolve(true),
  deliver: () => undefined,
  release: async () => undefined,
  stop: () => undefined,
}

it('work runs at once where the store is at hand, which is opened once', () => {
  const open = vi.fn(() => store)
  const done: string[] = []
  const withStore = awaitStore(open, () => undefined)

  withStore(() => done.push('first'))
  withStore(() => done.push('second'))

  expect(done).toEqual(['first', 'second'])
  expect(open).toHaveBeenCalledTimes(1)
})

it('no store is opened before there is work', () => {
  const open = vi.fn(() => store)

  awaitStore(open, () => undefined)

  expect(open).not.toHaveBeenCalled()
})

it('work waits for a store that is on its way, in the order it was asked for', async () => {
  let arrive = (_keeper: DecisionStore): void => undefined
  const open = vi.fn(() => new Promise<DecisionStore>((resolve) => (arrive = resolve)))
  const done: string[] = []
  const withStore = awaitStore(open, () => undefined)

  withStore(() => done.push('first'))
  withStore(() => done.push('second'))
  expect(done).toEqual([])
  arrive(store)
  await turn()
  withStore(() => done.push('third'))

  expect(done).toEqual(['first', 'second', 'third'])
  expect(open).toHaveBeenCalledTimes(1)
})

it('a store that did not come is told of, and with the next work comes all that waited: no refusal is lost (R85)', async () => {
  const open = vi
    .fn<() => Promise<DecisionStore>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue(store)
  const failed = vi.fn()
  const done: string[] = []
  const withStore = awaitStore(open, failed)

  withStore(() => done.push('first'))
  withStore(() => done.push('second'))
  await turn()
  expect(done).toEqual([])
  expect(failed).toHaveBeenCalledWith(expect.any(TypeError))
  withStore(() => done.push('third'))
  await turn()

  expect(done).toEqual(['first', 'second', 'third'])
  expect(open).toHaveBeenCalledTimes(2)
})
