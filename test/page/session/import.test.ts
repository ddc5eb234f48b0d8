// @vitest-environment jsdom
import { expect, it, vi } from 'vitest'

/** Everything that a script could have changed about the page's own functions and the page. */
function lookAround(): ReadonlyMap<string, unknown> {
  const seen = new Map<string, unknown>([['markup', document.documentElement.outerHTML]])
  const homes = {
    window,
    Document,
    Element,
    Node,
    Storage,
    XMLHttpRequest,
    Navigator,
    HTMLScriptElement,
    HTMLImageElement,
  }
  for (const [home, object] of Object.entries(homes)) {
    const target: object = 'prototype' in object ? (object.prototype as object) : object
    for (const key of Reflect.ownKeys(target)) {
      const { value, get, set } = Object.getOwnPropertyDescriptor(target, key) ?? {}
      for (const [part, it] of Object.entries({ value, get, set })) seen.set(`${home}.${String(key)}.${part}`, it)
    }
  }
  return seen
}

it('importing does nothing: the page and its functions are as they were', async () => {
  // Whatever these load by themselves is loaded already, and evaste is not.
  await import('js-cookie')
  const before = lookAround()
  vi.resetModules()

  const { startConsent } = await import('../../../src/index.js')
  await import('../../../src/testing.js')

  expect(startConsent).toBeTypeOf('function')
  const after = lookAround()
  expect([...after.keys()].filter((key) => !Object.is(after.get(key), before.get(key)))).toEqual([])
  expect(after.size).toBe(before.size)
})
