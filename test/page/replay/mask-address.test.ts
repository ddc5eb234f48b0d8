import { expect, it } from 'vitest'
import { maskAddress } from '../../../src/page/replay/mask-address.js'

it.each([
  ['https://a.example/orders/aino', 'https://a.example/orders/***'],
  ['https://a.example/orders/aino/', 'https://a.example/***/***/'],
  ['https://a.example/orders/aino/lines?q=aino#aino', 'https://a.example/***/***/***'],
  ['https://a.example/caf%C3%A9/menu', 'https://a.example/caf%C3%A9/menu'],
  ['https://a.example/shop-aino/bread', 'https://a.example/***/bread'],
  ['https://a.example/', 'https://a.example/'],
  ['https://aino:secret@a.example:8443/x', 'https://a.example:8443/***'],
  ['about:blank#aino', ''],
  ['blob:https://a.example/aino', ''],
])('of %s is kept: %s', (href, kept) => {
  expect(maskAddress(href, ['/orders/*', '/café/menu', '/shop-*/bread'])).toBe(kept)
})

it('each segment is masked where no path is declared', () => {
  expect(maskAddress('https://a.example/orders/aino', [])).toBe('https://a.example/***/***')
})
