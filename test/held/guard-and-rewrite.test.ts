// @module-tag slow
// @vitest-environment jsdom
// @vitest-environment-options { "url": "https://town-bakery.example/" }
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { readDeclaration } from '../../src/declaration/read.js'
import { type Guard, startGuard } from '../../src/page/guard/guard.js'
import { rewriteHtml } from '../../src/tools/rewrite/rewrite-html.js'
import { townBakery } from '../tools/rewrite/town-bakery.js'
import { elementCases, withIds } from './held-element-cases.js'

let guard: Guard | undefined
afterEach(() => {
  guard?.stop()
  document.body.replaceChildren()
})

const describeHeld = (held: readonly { id: string; services: readonly string[] }[]): readonly string[] =>
  held.map(({ id, services }) => `${id}: ${[...services].sort().join(' ')}`).sort()

/** The elements that `evaste rewrite` holds, by their ids. */
function heldByRewrite(html: string): readonly string[] {
  const { body } = new DOMParser().parseFromString(
    rewriteHtml(html, townBakery(), { pageUrl: location.href }).html,
    'text/html',
  )
  return describeHeld(
    [...body.querySelectorAll('[data-evaste-held]')].map((element) => ({
      id: element.id,
      services: element.getAttribute('data-evaste-held')!.split(' '),
    })),
  )
}

/** The elements that the guard holds, by their ids. */
function heldByGuard(html: string): readonly string[] {
  document.body.replaceChildren()
  guard = startGuard({
    declaration: readDeclaration(townBakery()),
    isAllowed: (id) => ['necessary', 'payments'].includes(id),
    changed: () => undefined,
    tag: null,
    release: () => Promise.resolve(),
  })
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  document.body.append(...body.childNodes)
  const held = guard.held.flatMap(({ element, services }) => (element ? [{ id: element.id, services }] : []))
  guard.stop()
  return describeHeld(held)
}

describe('guard and rewrite', () => {
  it.each(elementCases)('hold the same of %s', (html) => {
    const page = withIds([html])

    expect(heldByGuard(page)).toEqual(heldByRewrite(page))
  })

  it('hold the same of any page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...elementCases), { minLength: 1, maxLength: 12 }), (parts) => {
        const page = withIds(parts)
        expect(heldByGuard(page)).toEqual(heldByRewrite(page))
      }),
      { numRuns: 60 },
    )
  })

  it('hold something at all', () => {
    expect(elementCases.filter((html) => heldByGuard(withIds([html])).length > 0).length).toBeGreaterThan(50)
  })
})
