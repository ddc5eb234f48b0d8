// @vitest-environment jsdom
import { afterEach, expect, it, vi } from 'vitest'
import { EvasteEmbed } from '../../../src/page/ui/embed/evaste-embed.js'
import { cleaningFirm } from './cleaning-firm.js'
import { FakeSession } from './fake-session.js'

const KEY = Symbol.for('evaste')

afterEach(() => {
  document.body.replaceChildren()
  Object.assign(globalThis, { [KEY]: undefined })
})

/** What the placeholder says of the company that would receive data. */
async function saidOf(service: string): Promise<string | undefined> {
  document.documentElement.lang = 'en'
  Object.assign(globalThis, { [KEY]: new FakeSession(cleaningFirm) })
  if (!customElements.get('evaste-embed')) customElements.define('evaste-embed', EvasteEmbed)
  const embed = document.createElement('evaste-embed')
  embed.setAttribute('service', service)
  document.body.append(embed)
  return vi.waitFor(() => {
    const said = embed.shadowRoot?.querySelector('.quiet')?.textContent
    expect(said).toBeTruthy()
    return said?.replaceAll(/\s+/g, ' ').trim()
  }, 15_000)
}

it('a placeholder tells where data go, and says nothing of transfers that are not stated', async () => {
  expect(await saidOf('ga4')).toContain('United States')
  document.body.replaceChildren()

  expect(await saidOf('ads')).toBe('Kaverit Oy, Finland.')
})
