import { describe, expect, test } from 'vitest'
import { safeCss } from '../../../src/admin/recordings/player/safe-css.js'
import { safeEvents } from '../../../src/admin/recordings/player/safe-events.js'

const safe = (type: number, data: unknown): unknown => safeEvents([{ type, timestamp: 1, data }])[0]?.data
const element = (tagName: string, attributes: object = {}, childNodes: readonly object[] = []) => ({
  ...{ type: 2, id: 2, tagName, attributes, childNodes },
})
const nodeOf = (node: object): unknown => (safe(2, { node }) as { node: unknown }).node

describe('of a recording the player sees', () => {
  test('the elements and attributes that only show something', () => {
    const shown = element(
      'p',
      { class: 'price', style: 'color: red', onclick: 'alert(1)', href: 'https://evil.example' },
      [{ type: 3, id: 3, textContent: '<b>4 €</b>', more: 'x' }],
    )

    expect(nodeOf(shown)).toEqual({
      ...{ type: 2, id: 2, tagName: 'p', attributes: { class: 'price', style: 'color: red' } },
      childNodes: [{ type: 3, id: 3, textContent: '<b>4 €</b>', isStyle: false }],
    })
  })

  test.each([
    'script',
    'SCRIPT',
    'object',
    'embed',
    'frame',
    'base',
    'meta',
    'link',
    'template',
    'noscript',
    'x',
    'a b',
  ])('an empty <span> in place of <%s>', (tagName) => {
    const planted = element(tagName, { class: 'a' }, [element('p')])

    expect(nodeOf(planted)).toEqual({ type: 2, id: 2, tagName: 'span', attributes: {}, childNodes: [] })
  })

  test('style sheets and styles without addresses', () => {
    const css =
      'p { background: URL(https://evil.example/a.png) } @import "https://evil.example/b.css"; b { color: red }'

    expect(safeCss(css)).toBe('p { background: unloaded(https://evil.example/a.png) }  b { color: red }')
    expect(nodeOf(element('link', { _cssText: css }))).toMatchObject({ attributes: { _cssText: safeCss(css) } })
    expect(safe(3, { source: 8, id: 1, adds: [{ rule: css, index: 0 }], more: 'x' })).toEqual({
      ...{ source: 8, id: 1, adds: [{ rule: safeCss(css), index: 0 }] },
    })
    expect(
      safe(3, {
        source: 0,
        attributes: [
          { id: 1, attributes: { style: { background: 'url(a)', color: false, top: ['1px', ''] }, src: 'a' } },
        ],
      }),
    ).toMatchObject({
      attributes: [{ id: 1, attributes: { style: { background: 'unloaded(a)', color: false, top: ['1px', ''] } } }],
    })
  })

  test('the size of the page, within limits, and not its address', () => {
    expect(safe(4, { href: 'javascript:alert(1)', width: 1e9, height: 'x' })).toEqual({
      ...{ href: '', width: 10_000, height: 1_000 },
    })
  })

  test('numbers of movements, and no text that is smuggled in with them', () => {
    const moved = { source: 1, positions: [{ x: 1, y: 2, id: 3, timeOffset: 0, more: 'x' }] }

    expect(safe(3, moved)).toEqual({ source: 1, positions: [{ x: 1, y: 2, id: 3, timeOffset: 0, more: undefined }] })
  })

  test.each([
    ['drawings on a canvas', 3, { source: 9, id: 1, property: 'drawImage', args: [] }],
    ['fonts', 3, { source: 10, family: 'x', fontSource: 'url(https://evil.example)' }],
    ['what the console said', 3, { source: 11, payload: ['x'] }],
    ['custom elements', 3, { source: 16, define: { name: 'x-y' } }],
    ['events of plug-ins', 6, { plugin: 'x', payload: 'y' }],
    ['events of the page’s own', 5, { tag: 'x', payload: 'y' }],
    ['kinds that rrweb may add', 42, {}],
  ])('no %s', (_, type, data) => {
    expect(safeEvents([{ type, timestamp: 1, data }])).toEqual([])
  })

  test.each([null, undefined, 'x', [null], [{ type: '2', timestamp: 1 }], [{ type: 2, timestamp: Infinity }]])(
    'nothing of what is no list of events: %j',
    (events) => {
      expect(safeEvents(events)).toEqual([])
    },
  )

  test('something, whatever is in place of a node', () => {
    for (const node of [null, 7, 'x', [], { type: 9 }, { type: 2, attributes: null, childNodes: 'x' }])
      expect(safe(2, { node })).toMatchObject({ node: { type: expect.any(Number) as number } })
  })
})
