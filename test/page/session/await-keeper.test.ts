import { expect, it, vi } from 'vitest'
import { awaitKeeper } from '../../../src/page/session/await-keeper.js'
import type { Keeper } from '../../../src/page/session/keeper-parts.js'
import { turn } from './steered-session.js'

const keeper: Keeper = {
  keep: () => undefined,
  erase: () => undefined,
  reload: () => Promise.resolve(true),
  deliver: () => undefined,
  release: async () => undefined,
  stop: () => undefined,
}

it('work runs at once where the keeper is at hand, which is opened once', () => {
  const open = vi.fn(() => keeper)
  const done: string[] = []
  const withKeeper = awaitKeeper(open, () => undefined)

  withKeeper(() => done.push('first'))
  withKeeper(() => done.push('second'))

  expect(done).toEqual(['first', 'second'])
  expect(open).toHaveBeenCalledTimes(1)
})

it('no keeper is opened before there is work', () => {
  const open = vi.fn(() => keeper)

  awaitKeeper(open, () => undefined)

  expect(open).not.toHaveBeenCalled()
})

it('work waits for a keeper that is on its way, in the order it was asked for', async () => {
  let arrive = (_keeper: Keeper): void => undefined
  const open = vi.fn(() => new Promise<Keeper>((resolve) => (arrive = resolve)))
  const done: string[] = []
  const withKeeper = awaitKeeper(open, () => undefined)

  withKeeper(() => done.push('first'))
  withKeeper(() => done.push('second'))
  expect(done).toEqual([])
  arrive(keeper)
  await turn()
  withKeeper(() => done.push('third'))

  expect(done).toEqual(['first', 'second', 'third'])
  expect(open).toHaveBeenCalledTimes(1)
})

it('a keeper that did not come is told of, and with the next work comes all that waited: no refusal is lost (R85)', async () => {
  const open = vi
    .fn<() => Promise<Keeper>>()
    .mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'))
    .mockResolvedValue(keeper)
  const failed = vi.fn()
  const done: string[] = []
  const withKeeper = awaitKeeper(open, failed)

  withKeeper(() => done.push('first'))
  withKeeper(() => done.push('second'))
  await turn()
  expect(done).toEqual([])
  expect(failed).toHaveBeenCalledWith(expect.any(TypeError))
  withKeeper(() => done.push('third'))
  await turn()

  expect(done).toEqual(['first', 'second', 'third'])
  expect(open).toHaveBeenCalledTimes(2)
})
