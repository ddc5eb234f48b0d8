import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { buildOpenApi, describedRoutes } from '../../../src/register/openapi/build-openapi.js'
import { createRoutes } from '../../../src/register/routes.js'
import { get, openBakeryRegister } from '../bakery.js'

const app = createRoutes({ basePath: '', adminPages: new Map(), receiptPages: new Map() } as never)

describe('the description of the routes', () => {
  test('names every route there is', () => {
    const missing = describedRoutes(app).filter(({ operation }) => !operation)

    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([])
    expect(describedRoutes(app).length).toBeGreaterThan(40)
  })

  test('gives each a name of its own, and calls every call under /v1/admin one that needs a caller', () => {
    const routes = describedRoutes(app)
    const names = routes.map(({ operation }) => operation?.id)
    const open = routes.filter(
      ({ path, operation }) => path.startsWith('/v1/admin') && operation?.access.by !== 'caller',
    )

    expect(new Set(names).size).toBe(names.length)
    expect(open.map(({ path }) => path)).toEqual(['/v1/admin/setup', '/v1/admin/setup'])
  })

  test('is valid OpenAPI 3.1', async () => {
    const result = await new Validator().validate(structuredClone(buildOpenApi(app, '')))

    expect(result.errors).toBeUndefined()
    expect(result.valid).toBe(true)
  })

  test('is served to anyone, under the prefix that the operator set', async () => {
    const { register } = await openBakeryRegister({ basePath: '/evaste' })

    const answer = await get(register, '/evaste/v1/openapi.json')
    const document = (await answer.json()) as { servers: unknown; paths: object }

    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, '*'])
    expect(document.servers).toEqual([{ url: '/evaste' }])
    expect(Object.keys(document.paths)).toContain('/v1/sites/{site}/entries')
  })
})
