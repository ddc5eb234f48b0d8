// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest'
import { openHeldRegistry, type HeldRegistry } from '../../../src/page/guard/policy/held-registry.js'

const found = { services: ['films'], what: 'https://films.example/embed/ovens' }
const NAVIGATIONS = 500

/** As a router does: each page brings an element that is held, and leaves. */
async function navigate(registry: HeldRegistry, name: string): Promise<readonly Element[]> {
  const pages: Element[] = []
  for (let at = 0; at < NAVIGATIONS; at += 1) {
    const element = document.createElement(name)
    document.body.replaceChildren(element)
    registry.set(element, found, false)
    await Promise.resolve()
    pages.push(element)
  }
  return pages
}

afterEach(() => document.body.replaceChildren())

describe('the list of what is held', () => {
  it('does not keep every page that a router has left', async () => {
    const registry = openHeldRegistry(() => undefined)

    const films = await navigate(registry, 'embed')

    expect(registry.elements.length).toBeLessThan(NAVIGATIONS / 2)
    expect(registry.list).toHaveLength(1)
    expect(registry.has(films.at(-1) as Element)).toBe(true)
  })

  it('keeps what has never been in the page, which loads all the same', async () => {
    const registry = openHeldRegistry(() => undefined)
    const pixels = Array.from({ length: NAVIGATIONS }, () => document.createElement('img'))

    for (const pixel of pixels) registry.set(pixel, found, false)
    await Promise.resolve()

    expect(registry.elements).toHaveLength(NAVIGATIONS)
  })

  it('keeps scripts, which may start in another place', async () => {
    const registry = openHeldRegistry(() => undefined)

    await navigate(registry, 'script')

    expect(registry.elements).toHaveLength(NAVIGATIONS)
  })
})
