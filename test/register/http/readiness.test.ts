import { expect, test } from 'vitest'
import { createReadiness } from '../../../src/register/http/readiness.js'
import { get, openBakeryRegister } from '../bakery.js'

test('a store is asked once a second at most, and its answer is everyone’s', async () => {
  let [ms, pings, isFull] = [0, 0, false]
  const ping = async () => {
    pings += 1
    if (isFull) throw new Error('database or disk is full')
  }
  const ready = createReadiness({ ping }, () => ms)

  await Promise.all(Array.from({ length: 100 }, () => ready()))
  expect(pings).toBe(1)
  ;[ms, isFull] = [1_000, true]
  await expect(ready()).rejects.toThrow('disk is full')
  await expect(ready()).rejects.toThrow('disk is full')
  expect(pings).toBe(2)
  ;[ms, isFull] = [2_000, false]
  await expect(ready()).resolves.toBeUndefined()
})

test('a register whose store cannot commit is up, but not ready', async () => {
  const { store } = await openBakeryRegister()
  const { register } = await openBakeryRegister({ store: { ...store, ping: () => Promise.reject(new Error('full')) } })

  expect((await get(register, '/healthz')).status).toBe(200)
  expect((await get(register, '/readyz')).status).toBe(503)
  expect((await get((await openBakeryRegister()).register, '/readyz')).status).toBe(200)
})

test('a store that stands still is not ready in bounded time, and is not asked again meanwhile', async () => {
  let [ms, pings] = [0, 0]
  let answer = (): void => {}
  const ping = () => {
    pings += 1
    return new Promise<void>((resolve) => (answer = resolve))
  }
  const ready = createReadiness({ ping }, () => ms, 20)

  await expect(ready()).rejects.toThrow('has not answered within 20 ms')
  ms = 5_000
  await expect(ready()).rejects.toThrow('has not answered')
  expect(pings).toBe(1)
  answer()
  await new Promise((resolve) => setTimeout(resolve))
  const again = ready()
  answer()

  await expect(again).resolves.toBeUndefined()
})
