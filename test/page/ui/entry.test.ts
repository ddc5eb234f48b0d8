import { expect, test } from 'vitest'

test('the elements can be imported where there is no window, and then define nothing', async () => {
  const entry = await import('../../../src/ui.js')

  expect(typeof entry.defineElements).toBe('function')
  expect('window' in globalThis).toBe(false)
  // Lit brings a registry of its own for servers.
  expect(globalThis.customElements?.get('evaste-consent')).toBeUndefined()
})
