// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { startScripts } from '../../../src/page/guard/release/start-scripts.js'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  vi.runAllTimers()
  vi.useRealTimers()
  document.body.replaceChildren()
})

/** Whether the release of a script with these attributes is over without any event, and without waiting. */
async function isOverAtOnce(attributes: Readonly<Record<string, string>>): Promise<boolean> {
  const script = document.createElement('script')
  script.async = false
  for (const [name, value] of Object.entries(attributes)) script.setAttribute(name, value)
  script.setAttribute('src', 'https://films.example/player.js')
  document.body.append(script)
  let isOver = false
  void startScripts([script]).then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(0)
  return isOver
}

it.each([
  [{ nomodule: '' }],
  [{ type: 'text/vbscript' }],
  [{ type: 'text/javascript; charset=utf-8' }],
  [{ language: 'vbscript' }],
  [{ for: 'document', event: 'onclick' }],
])('a script that no browser runs is not waited for: %o', async (attributes) => {
  expect(await isOverAtOnce(attributes)).toBe(true)
})

it.each([
  [{}],
  [{ type: 'text/javascript' }],
  [{ type: 'module', nomodule: '' }],
  [{ language: 'JavaScript' }],
  [{ for: 'window ', event: 'onload()' }],
])('a script that runs is waited for: %o', async (attributes) => {
  expect(await isOverAtOnce(attributes)).toBe(false)
})

it('a script that a router has parsed itself is not waited for: the browser never runs it', async () => {
  const next = new DOMParser().parseFromString('<script src="https://films.example/player.js"></script>', 'text/html')
  const script = document.body.appendChild(next.querySelector('script')!)
  let isOver = false

  void startScripts([script], new WeakSet([script])).then(() => (isOver = true))
  await vi.advanceTimersByTimeAsync(0)

  expect(isOver).toBe(true)
})
