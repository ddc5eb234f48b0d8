import { describe, expect, it } from 'vitest'
import type { DeclarationFile } from '../../../src/declaration/types.js'
import { tagPages, tagResponses } from '../../../src/tools/tag/tag-pages.js'
import { smallBakery } from '../../declaration/corner-bakery.js'

const declaration: DeclarationFile = {
  ...smallBakery(),
  purposes: ['analytics'],
  services: [{ id: 'stats', name: 'Stats', purpose: 'analytics', matches: ['stats.example'] }],
}
const PAGE = '<!DOCTYPE html><html><head><meta charset="utf-8"><title>Bakery</title></head><body>bread</body></html>'

describe('a page that a server renders', () => {
  it('gets the declaration, the tag and the policy, in this order', () => {
    const html = tagPages(declaration, { folder: '/shop/evaste/' })(PAGE)

    expect(
      html.match(/evaste-declaration|[^"]*evaste-sealed\.js" data-sealed|Content-Security-Policy|<title>/g),
    ).toEqual([
      'evaste-declaration',
      '/shop/evaste/evaste-sealed.js" data-sealed',
      'Content-Security-Policy',
      '<title>',
    ])
  })

  it.each([true, false])('gets them without a line break that a framework would not hydrate, sealed: %s', (sealed) => {
    const tag = tagPages(declaration, { sealed })

    expect(tag(PAGE)).not.toContain('\n')
    expect(tag(PAGE.replace('<meta', '\n  <meta'))).toMatch(
      /\n {2}<script type="application\/json"[^\n]*\n {2}<script src/,
    )
  })

  it('has them once, however often it passes', () => {
    const tag = tagPages(declaration)

    expect(tag(tag(PAGE))).toBe(tag(PAGE))
  })

  it.each(['<li>a fragment</li>', '{"html": "<html>"}', ''])('%j is no page and stays as it is', (html) => {
    expect(tagPages(declaration)(html)).toBe(html)
  })

  it('gets the plain tag where it is not to be sealed, or cannot be, and the reason is told once', () => {
    const told: string[] = []
    const tag = tagPages(declaration, { report: (message) => told.push(message) })
    const late = PAGE.replace(
      '<meta charset="utf-8">',
      '<script src="/evaste/evaste.js"></script><meta charset="utf-8">',
    )

    const [plain, refused] = [tagPages(declaration, { sealed: false })(PAGE), tag(late)]
    tag(late)

    expect(plain).toContain('<script src="/evaste/evaste.js"></script>')
    expect(plain).not.toContain('Content-Security-Policy')
    expect(refused).toContain('evaste-declaration')
    expect(refused).not.toContain('Content-Security-Policy')
    expect(told).toEqual([expect.stringContaining('refused: not sealed: browsers look for <meta charset> early on')])
  })
})

describe('a response', () => {
  const respond = (body: string, headers: Readonly<Record<string, string>>): Promise<Response> =>
    tagResponses(declaration)(new Response(body, { status: 404, headers }))

  it('of HTML is written again, without the headers that no longer hold', async () => {
    const response = await respond(PAGE, {
      'content-type': 'text/html; charset=utf-8',
      'content-length': '9',
      etag: '"a"',
    })

    expect(await response.text()).toContain('evaste-sealed.js')
    expect(response.status).toBe(404)
    expect(Object.fromEntries(response.headers)).toEqual({ 'content-type': 'text/html; charset=utf-8' })
  })

  it.each([{ 'content-type': 'application/json' }, { 'content-type': 'text/html', 'content-encoding': 'br' }])(
    'with %j is returned as it is',
    async (headers) => {
      expect(await (await respond(PAGE, headers)).text()).toBe(PAGE)
    },
  )
})
