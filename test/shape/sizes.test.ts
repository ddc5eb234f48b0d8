import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { measureSizes, sizesTable } from '../../bench/sizes.mjs'

it('a return visit of a sealed page downloads at most 12.5 kB', () => {
  expect(measureSizes().sealedVisit).toBeLessThanOrEqual(12_500)
})

it('a first visit of a sealed page downloads at most 18.7 kB until the question is there', () => {
  expect(measureSizes().sealedFirstLayer).toBeLessThanOrEqual(18_700)
})

it('a return visit downloads at most 22.5 kB', () => {
  expect(measureSizes().returnVisit).toBeLessThanOrEqual(22_500)
})

it('a first visit downloads at most 28.7 kB until the question is there', () => {
  expect(measureSizes().firstLayer).toBeLessThanOrEqual(28_700)
})

it('the README quotes the sizes as they are', () => {
  expect(readFileSync('README.md', 'utf8'), 'run `npm run sizes`').toContain(sizesTable())
})
