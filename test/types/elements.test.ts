// @module-tag slow
import { expect, it } from 'vitest'
import { compile } from './compile.js'

const HEAD = `
import type { JSX } from 'react'
import '../../src/react.js'
`

it('JSX knows evaste’s elements, and what they must be told', () => {
  const found = compile(HEAD, [
    `export const a: JSX.IntrinsicElements['evaste-consent'] = { lang: 'fi' }`,
    `export const a: JSX.IntrinsicElements['evaste-notice'] = { className: 'wide' }`,
    `export const a: JSX.IntrinsicElements['evaste-embed'] = { service: 'films', children: 'A film' }`,
    `export const a: JSX.IntrinsicElements['evaste-embed'] = {}`,
    `export const a: JSX.IntrinsicElements['evaste-consent'] = { langauge: 'fi' }`,
  ])

  expect(found.map((errors) => errors.length)).toEqual([0, 0, 0, 1, 1])
}, 60_000)
