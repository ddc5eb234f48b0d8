import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { measureSizes, sizesTable } from '../../bench/sizes.mjs'

it('a return visit of a sealed page downloads at most 12.7 kB', () => {
  expect(measureSizes().sealedVisit).toBeLessThanOrEqual(12_700)
})

it('a first visit of a sealed page downloads at most 19.6 kB until the question is there', () => {
  expect(measureSizes().sealedFirstLayer).toBeLessThanOrEqual(19_600)
})

it('a return visit downloads at most 22.5 kB', () => {
  expect(measureSizes().returnVisit).toBeLessThanOrEqual(22_500)
})

it('a first visit downloads at most 29.4 kB until the question is there', () => {
  expect(measureSizes().firstLayer).toBeLessThanOrEqual(29_400)
})

it('the README quotes the sizes as they are', () => {
  expect(readFileSync('README.md', 'utf8'), 'run `npm run sizes`').toContain(sizesTable())
})
