import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { measureSizes, sizesTable } from '../../bench/sizes.mjs'

it('a return visit of a sealed page downloads at most 12.6 kB', () => {
  expect(measureSizes().sealedVisit).toBeLessThanOrEqual(12_600)
})

it('a first visit of a sealed page downloads at most 19.4 kB until the question is there', () => {
  expect(measureSizes().sealedFirstLayer).toBeLessThanOrEqual(19_400)
})

it('a return visit downloads at most 22.3 kB', () => {
  expect(measureSizes().returnVisit).toBeLessThanOrEqual(22_300)
})

it('a first visit downloads at most 29.1 kB until the question is there', () => {
  expect(measureSizes().firstLayer).toBeLessThanOrEqual(29_100)
})

it('the README quotes the sizes as they are', () => {
  expect(readFileSync('README.md', 'utf8'), 'run `npm run sizes`').toContain(sizesTable())
})
