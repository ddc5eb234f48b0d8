import { describe, expect, it } from 'vitest'
import { buildJsonSchema } from '../../src/declaration/schema/json-schema.js'
import { wholeBakery } from './corner-bakery.js'

interface Node {
  readonly [key: string]: unknown
  readonly type?: string
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: unknown
  readonly description?: string
}

function objectsIn(node: unknown): readonly Node[] {
  if (typeof node !== 'object' || node === null) return []
  const inner = Object.values(node).flatMap(objectsIn)
  return 'properties' in node && 'additionalProperties' in node ? [node as Node, ...inner] : inner
}

describe('the JSON Schema', () => {
  const schema = buildJsonSchema() as unknown as Node & { required: string[]; $defs: Record<string, Node> }

  it('is a whole document of the 2020-12 draft', () => {
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema')
    expect(schema.title).toBe('evaste declaration')
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema)
  })

  it('demands what a declaration cannot be read without', () => {
    expect(schema.required).toEqual(['format', 'site', 'languages', 'controller', 'notice', 'purposes', 'services'])
  })

  it('describes every key, and lets a comment stand in every object', () => {
    const objects = objectsIn(schema).filter(({ properties }) => properties)
    const silent = objects.flatMap(({ properties = {} }) =>
      Object.entries(properties).filter(([, { description }]) => !description),
    )

    expect(objects.length).toBeGreaterThan(18)
    expect(silent).toEqual([])
    expect(objects.every(({ properties = {} }) => '$comment' in properties)).toBe(true)
  })

  it('knows exactly the keys that a whole declaration uses', () => {
    const keys = Object.keys(schema.properties ?? {})

    expect(keys.sort()).toEqual(Object.keys(wholeBakery()).sort())
    expect(schema.additionalProperties).toBe(false)
  })
})
