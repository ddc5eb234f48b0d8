import { describe, expect, it } from 'vitest'
import { compileSnippets } from './compile-snippets.js'
import { readPublicFunctions } from './public-functions.js'

const functions = readPublicFunctions()

describe('each function that the package exports', () => {
  it('has an example', () => {
    const without = functions.filter(({ examples }) => examples.length === 0)

    expect(functions.map(({ name }) => name)).toContain('startConsent')
    expect(without.map(({ name, place }) => `${name}: ${place}`)).toEqual([])
  })

  it('has examples that compile', () => {
    const examples = functions.flatMap((one) => one.examples)

    expect(compileSnippets('', examples)).toEqual([])
  })
})
