import { describe, expect, it } from 'vitest'
import { maskEvent } from '../../../src/page/replay/mask-event.js'
import type { Unmasked } from '../../../src/page/replay/mask-node.js'
import { keepRecentEvents } from '../../../src/page/replay/recent-events.js'

const unmasked: Unmasked = {
  isShown: (id) => id === 7,
  isLeftOut: (id) => id === 66,
  names: { has: (name) => name === 'price', masked: (name) => name },
  paths: ['/orders/*', '/'],
}
const mask = (type: number, data: unknown): unknown => maskEvent({ type, timestamp: 1, data }, unmasked)?.data

describe('of an event only what is known to be harmless is kept', () => {
  it.each([
    ['the console', 3, { source: 11, payload: ['Aino'] }],
    ['a drawing', 3, { source: 9, id: 1, commands: [{ property: 'fillText', args: ['Aino'] }] }],
    ['a font', 3, { source: 10, family: 'Aino' }],
    ['a kind of change that rrweb may add', 3, { source: 99, text: 'Aino' }],
    ['an event of a plug-in', 6, { plugin: 'x', payload: 'Aino' }],
    ['an event of the page’s own', 5, { tag: 'Aino' }],
    ['a kind of event that rrweb may add', 42, { text: 'Aino' }],
  ])('%s is left out', (_, type, data) => {
    expect(mask(type, data)).toBeUndefined()
  })

  it.each([
    [
      'the address',
      4,
      { href: 'https://a.example/Aino/?c=Aino#d', width: 1, height: 2 },
      { href: 'https://a.example/***/', width: 1, height: 2 },
    ],
    [
      'a field',
      3,
      { source: 5, id: 2, text: 'Aino', isChecked: true },
      { source: 5, id: 2, text: '***', isChecked: false },
    ],
    ['an empty field', 3, { source: 5, id: 2, text: '' }, { source: 5, id: 2, text: '', isChecked: false }],
    [
      'a movement',
      3,
      { source: 1, positions: [{ x: 1, y: 2, id: 3, timeOffset: 0, more: 'Aino' }] },
      { source: 1, positions: [{ x: 1, y: 2, id: 3, timeOffset: 0, more: undefined }] },
    ],
    [
      'a rule',
      3,
      { source: 8, id: 1, adds: [{ rule: 'a { content: "Aino" }', index: 0 }] },
      { source: 8, id: 1, adds: [{ rule: 'a { content: "" }', index: 0 }] },
    ],
    ['a custom property', 3, { source: 13, id: 1, set: { property: '--name', value: 'Aino' } }, { source: 13, id: 1 }],
  ])('%s is masked', (_, type, data, kept) => {
    expect(mask(type, data)).toEqual(kept)
  })

  it('a snapshot keeps structure, and the text that the owner unmasked', () => {
    const node = {
      type: 0,
      id: 1,
      childNodes: [
        { type: 1, id: 2, name: 'Aino', publicId: 'Aino', systemId: 'Aino' },
        {
          type: 2,
          id: 7,
          tagName: 'p',
          attributes: {
            class: 'price Aino',
            id: 'Aino',
            title: 'Price',
            hidden: true,
            onclick: 'Aino',
            type: 'Aino',
            width: '10',
          },
          childNodes: [{ type: 3, id: 8, textContent: '4.20 €' }],
        },
        {
          type: 2,
          id: 9,
          tagName: 'p',
          attributes: { title: 'Aino' },
          childNodes: [{ type: 3, id: 10, textContent: 'To Aino' }],
        },
        { type: 2, id: 11, tagName: 'script', attributes: {}, childNodes: [{ type: 3, id: 12, textContent: 'Aino' }] },
        { type: 5, id: 13, textContent: 'Aino' },
      ],
    }

    const masked = JSON.stringify(mask(2, { node, initialOffset: { top: 0, left: 0 } }))

    expect(masked).not.toContain('Aino')
    expect(JSON.parse(masked)).toMatchObject({
      node: {
        childNodes: [
          { name: 'html' },
          {
            attributes: { class: 'price', id: '', title: 'Price', hidden: true, width: '10' },
            childNodes: [{ textContent: '4.20 €' }],
          },
          { attributes: {}, childNodes: [{ textContent: '** ****' }] },
          { tagName: 'script', childNodes: [] },
          { textContent: '' },
        ],
      },
    })
  })
})

it('nothing of evaste’s own elements is kept', () => {
  const change = {
    source: 0,
    adds: [{ parentId: 66, node: { type: 3, id: 67, textContent: 'Aino' } }],
    removes: [
      { parentId: 66, id: 67 },
      { parentId: 5, id: 6 },
    ],
    texts: [{ id: 66, value: 'Aino' }],
    attributes: [{ id: 66, attributes: { hidden: '' } }],
  }

  expect(mask(3, change)).toMatchObject({ adds: [], removes: [{ id: 6 }], texts: [], attributes: [] })
  expect(mask(3, { source: 5, id: 66, text: 'Aino' })).toBeUndefined()
})

it('the last minutes are kept, and never more than twice as many', () => {
  const recent = keepRecentEvents(1000)
  for (let at = 0; at <= 5000; at += 100) recent.add({ type: 3, timestamp: at }, at % 1000 === 0)

  const times = recent.list().map(({ timestamp }) => timestamp)

  expect(times[0]).toBe(4000)
  expect(times.at(-1)).toBe(5000)
  recent.clear()
  expect(recent.list()).toEqual([])
})

it('a page that changes all the time does not fill the memory', () => {
  const recent = keepRecentEvents(1e9)
  for (let at = 0; at < 60_000; at += 1) recent.add({ type: 3, timestamp: at }, at === 0)

  expect(recent.list()).toHaveLength(50_000)
  expect(recent.add({ type: 3, timestamp: 60_000 }, false)).toBe(false)
  expect(recent.add({ type: 2, timestamp: 60_001 }, true)).toBe(true)
  expect(recent.list().at(-1)?.timestamp).toBe(60_001)
})
