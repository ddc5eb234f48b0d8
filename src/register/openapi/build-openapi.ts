import type { Hono } from 'hono'
import type { Env } from '../http/call.js'
import { type Content, type Operation, operationOf } from '../http/operation.js'
import { type ProblemName, problems } from '../http/problem.js'
import { problemsOf } from './problems-of.js'
import { schemaOf } from './schema-of.js'

/** A route of the register, without the prefix that an operator may set. */
export interface DescribedRoute {
  readonly method: string
  /** As in OpenAPI: `/v1/sites/{site}`. */
  readonly path: string
  /** `undefined`: it has no description. */
  readonly operation: Operation | undefined
}

/** Of the calls under `/v1`, not of evaste. A name that is added raises the second number. */
const API_VERSION = '1.0.0'

type Json = Readonly<Record<string, unknown>>
type Responses = Readonly<Record<string, { readonly description: string; readonly content?: Json }>>

/** Every route, from the routes themselves. Preflights (OPTIONS) are the browser's own calls and are left out. */
export function describedRoutes(app: Pick<Hono<Env>, 'routes'>, basePath = ''): readonly DescribedRoute[] {
  const found = new Map<string, DescribedRoute>()
  for (const { method, path, handler } of app.routes) {
    if (method === 'ALL' || method === 'OPTIONS') continue
    const own = templateOf(path.slice(basePath.length))
    const key = `${method} ${own}`
    found.set(key, { method, path: own, operation: found.get(key)?.operation ?? operationOf(handler) })
  }
  return [...found.values()]
}

/** `*`, the rest of a path, becomes a parameter, because OpenAPI knows no such thing. */
const templateOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}').replace(/\*/g, '{rest}')

/** Builds the OpenAPI 3.1 document of the routes. */
export function buildOpenApi(app: Pick<Hono<Env>, 'routes'>, basePath: string): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const { method, path, operation } of describedRoutes(app, basePath))
    if (operation) paths[path] = { ...paths[path], [method.toLowerCase()]: describe(path, operation) }
  return {
    openapi: '3.1.1',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'evaste register',
      version: API_VERSION,
      description: 'Records consent decisions, proves them, and answers the rights of visitors.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: basePath || '/' }],
    paths,
    components: { schemas: { Problem: PROBLEM }, securitySchemes: SCHEMES },
  }
}

const SCHEMES = {
  key: { type: 'http', scheme: 'bearer', description: 'An API key' },
  session: { type: 'apiKey', in: 'cookie', name: '__Host-evaste-session', description: 'A signed-in user' },
  receipt: { type: 'apiKey', in: 'header', name: 'Authorization', description: '`Receipt` and the receipt secret' },
}

/** RFC 9457. */
const PROBLEM = {
  type: 'object',
  description: 'RFC 9457',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', pattern: '^urn:evaste:problem:[a-z-]+$' },
    title: { type: 'string' },
    status: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
}

function describe(path: string, operation: Operation): Json {
  const { id, summary, access, query = {}, body, answers } = operation
  const scope = access.by === 'caller' ? ` Scope: \`${access.scope}\`.` : ''
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }))
  const inQuery = Object.entries(query).map(([name, description]) => ({
    name,
    in: 'query',
    description,
    schema: { type: 'string' },
  }))
  const security = SECURITY[access.by]
  return {
    operationId: id,
    summary,
    ...(scope && { description: scope.trim() }),
    ...(security && { security }),
    ...(inPath.length + inQuery.length > 0 && { parameters: [...inPath, ...inQuery] }),
    ...(body && { requestBody: { required: true, description: body.description, content: contentOf(body, 'input') } }),
    responses: merge(describeAnswers(answers), describeProblems(problemsOf(path, operation))),
  }
}

const SECURITY: Readonly<Record<Operation['access']['by'], readonly Json[] | null>> = {
  anyone: null,
  page: null,
  'own-page': null,
  receipt: [{ receipt: [] }],
  session: [{ session: [] }],
  caller: [{ key: [] }, { session: [] }],
}

/** A status may have an answer of its own and problems. */
function merge(answers: Responses, refusals: Responses): Responses {
  const both = Object.keys(answers).filter((status) => refusals[status])
  const merged = both.map((status) => [
    status,
    {
      description: `${answers[status]?.description}. ${refusals[status]?.description}`,
      content: { ...answers[status]?.content, ...refusals[status]?.content },
    },
  ])
  return { ...answers, ...refusals, ...Object.fromEntries(merged) }
}

function describeAnswers(answers: Operation['answers']): Responses {
  const described = Object.entries(answers).map(([status, content]) => [
    status,
    content ? { description: content.description, content: contentOf(content, 'output') } : { description: 'Done' },
  ])
  return Object.fromEntries(described) as Responses
}

function contentOf({ types = ['application/json'], schema }: Content, mode: 'input' | 'output'): Json {
  const described = types.map((type) => {
    if (type !== 'application/json') return [type, {}]
    return [type, { schema: schema ? schemaOf(schema, mode) : {} }]
  })
  return Object.fromEntries(described) as Json
}

/** One answer per status, which names the problems that have it. */
function describeProblems(names: readonly ProblemName[]): Responses {
  const statuses = [...new Set(names.map((name) => problems[name].status))]
  const described = statuses.map((status) => [
    status,
    {
      description: names
        .filter((name) => problems[name].status === status)
        .map((name) => `\`${name}\`: ${problems[name].title}`)
        .join('. '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  ])
  return Object.fromEntries(described) as Responses
}
