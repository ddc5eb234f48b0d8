import { expect, it } from 'vitest'

const lookAround = (): ReadonlyMap<string | symbol, unknown> =>
  new Map(Reflect.ownKeys(globalThis).map((key) => [key, Object.getOwnPropertyDescriptor(globalThis, key)?.value]))

it('importing on a server needs no window, and leaves every global name as it was', async () => {
  const before = lookAround()

  const { startConsent } = await import('../../../src/index.js')
  await import('../../../src/testing.js')

  expect(typeof window).toBe('undefined')
  expect(startConsent).toBeTypeOf('function')
  expect(lookAround()).toEqual(before)
})
